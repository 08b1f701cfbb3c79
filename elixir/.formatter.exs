[
  inputs: ["{mix,.formatter}.exs", "{lib,demo,examples,smoke}/**/*.{ex,exs}"],
  locals_without_parens: [defcall: 2, defstream: 2]
]
