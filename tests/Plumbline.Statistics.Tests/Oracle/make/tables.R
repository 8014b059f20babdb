# Made with R 4.2.2 (stats) and jsonlite 1.8.4: Rscript tables.R from the folder Oracle writes x_tables.jsonl.
# What the other files leave out: one-sided score tests, trends at given scores, Fisher's test of larger tables, large counts.
library(jsonlite)
set.seed(20251121)
lines <- character()
num <- function(x) if (is.na(x)) "NA" else if (is.infinite(x)) (if (x > 0) "Inf" else "-Inf") else x
add <- function(fn, input, output) {
  id <- sprintf("x_tables-%05d", length(lines) + 1)
  lines <<- c(lines, as.character(toJSON(list(id = id, fn = fn, `in` = input, out = output), auto_unbox = TRUE, digits = NA, null = "null")))
}

for (i in 1:60) {
  n <- if (i %% 6 == 0) sample(1e4:1e6, 1) else sample(1:200, 1)
  p0 <- round(runif(1, .02, .98), 3)
  k <- if (i %% 10 == 1) 0 else if (i %% 10 == 2) n else rbinom(1, n, min(.99, max(.01, p0 + rnorm(1, 0, 1.5 / sqrt(n)))))
  t <- function(a, c) suppressWarnings(prop.test(k, n, p0, alternative = a, correct = c))
  add("score_one_sided", list(k = k, n = n, p0 = p0),
      list(less = num(t("less", FALSE)$p.value), greater = num(t("greater", FALSE)$p.value),
           less_cc = num(t("less", TRUE)$p.value), greater_cc = num(t("greater", TRUE)$p.value),
           exact_two = num(binom.test(k, n, p0)$p.value)))
}

for (i in 1:40) {
  j <- sample(2:7, 1); n <- sample(5:400, j, TRUE); x <- rbinom(j, n, runif(j, .1, .9)); s <- sort(sample(0:40, j)) / 4
  t <- suppressWarnings(prop.trend.test(x, n, s))
  add("trend_scores", list(x = I(x), n = I(n), score = I(s)), list(chisq = num(unname(t$statistic)), p = num(t$p.value)))
}

for (i in 1:60) {
  r <- sample(2:5, 1); c <- sample(3:5, 1); total <- sample(20:80, 1)
  m <- matrix(rmultinom(1, total, outer(runif(r, .5, 2), runif(c, .5, 2)) * runif(r * c, .3, 1)), r)
  p <- tryCatch(fisher.test(m, workspace = 2e7)$p.value, error = function(e) NA)
  if (!is.na(p)) add("fisher_rxc", list(table = m), list(p = num(p)))
}

for (i in 1:40) {
  n <- sample(c(1e3, 1e4, 1e5, 1e6), 2, TRUE); p <- runif(1, .001, .6)
  x <- rbinom(2, n, pmin(.99, p * exp(rnorm(2, 0, 3 / sqrt(n * p)))))
  m <- matrix(c(x[1], x[2], n[1] - x[1], n[2] - x[2]), 2)
  f <- function(a) fisher.test(m, alternative = a, conf.int = FALSE)$p.value
  add("fisher_large", list(x1 = x[1], n1 = n[1], x2 = x[2], n2 = n[2]),
      list(two = num(f("two.sided")), less = num(f("less")), greater = num(f("greater"))))
}

writeLines(lines, "x_tables.jsonl")
