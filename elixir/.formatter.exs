[
  inputs: ["{mix,.formatter}.exs", "{lib,demo,examples,smoke}/**/*.{ex,exs}"]
]
