[
  inputs: ["{mix,.formatter}.exs", "{lib,demo}/**/*.{ex,exs}"]
]
