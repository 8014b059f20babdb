# How a case is written: sourced by more.R, which has set dir, seed and cases.
vec <- function(x) I(unname(as.vector(x)))
json <- function(x) {
  array_of <- function(items) paste0("[", paste(items, collapse = ","), "]")
  if (is.null(x)) return("null")
  if (is.list(x)) return(paste0("{", paste0("\"", names(x), "\":", vapply(x, json, ""), collapse = ","), "}"))
  if (is.matrix(x)) return(array_of(apply(x, 1, function(row) array_of(vapply(row, json, "")))))
  if (inherits(x, "AsIs") || length(x) > 1) return(array_of(vapply(unclass(x), json, "")))
  if (is.logical(x) && !is.na(x)) return(tolower(as.character(x)))
  if (is.numeric(x) && is.finite(x)) return(sprintf("%.17g", x))
  paste0("\"", as.character(x), "\"")
}
write_cases <- function(name, fn, make, count = cases) {
  lines <- character()
  for (i in seq_len(count)) {
    case <- make(i)
    if (is.null(case)) next
    id <- sprintf("%s-s%d-%05d", name, seed, i)
    lines <- c(lines, json(list(id = id, fn = if (is.null(case$fn)) fn else case$fn, `in` = case$input, out = case$output)))
  }
  writeLines(lines, file.path(dir, paste0(name, ".jsonl")))
  cat(name, length(lines), "\n")
}
pick <- function(...) sample(c(...), 1)
quiet <- function(expression) suppressWarnings(suppressMessages(expression))
