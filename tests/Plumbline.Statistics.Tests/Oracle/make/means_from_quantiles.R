# R 4.2.2, base only. Writes x_means.jsonl: approximate means and standard deviations from quantiles (Wan 2014, Luo 2018, Shi 2020),
# and var.test's P value and limits from summaries. Run in this folder: Rscript means_from_quantiles.R
set.seed(20251105)
num <- function(x) sprintf("%.17g", x)
line <- function(id, fn, input, output) {
  object <- function(l) paste0("{", paste0("\"", names(l), "\":", vapply(l, function(v) {
    if (length(v) > 1) paste0("[", paste(num(v), collapse = ","), "]") else num(v)
  }, ""), collapse = ","), "}")
  paste0("{\"id\":\"", id, "\",\"fn\":\"", fn, "\",\"in\":", object(input), ",\"out\":", object(output), "}")
}
xi <- function(n) 2 * qnorm((n - 0.375) / (n + 0.25))
eta <- function(n) 2 * qnorm((0.75 * n - 0.125) / (n + 0.25))
out <- character(0)
sizes <- c(5, 6, 8, 9, 12, 17, 25, 40, 61, 100, 233, 500, 1000, 20000, 1e6)
for (i in seq_along(sizes)) {
  n <- sizes[i]
  five <- round(sort(rnorm(5, 50, 12)), 1)
  a <- five[1]; q1 <- five[2]; m <- five[3]; q3 <- five[4]; b <- five[5]
  id <- sprintf("x_means-%03d", i)
  w <- 4 / (4 + n^0.75)
  out <- c(out, line(paste0(id, "a"), "from_range", list(a = a, m = m, b = b, n = n), list(
    mean_luo = w * (a + b) / 2 + (1 - w) * m, mean_fixed = (a + 2 * m + b) / 4, sd = (b - a) / xi(n),
    skew = abs(a + b - 2 * m) / (b - a), skew_limit = 1 / log(n + 9) + 2.5 / (n + 1))))
  w <- 0.7 + 0.39 / n
  out <- c(out, line(paste0(id, "b"), "from_quartiles", list(q1 = q1, m = m, q3 = q3, n = n), list(
    mean_luo = w * (q1 + q3) / 2 + (1 - w) * m, mean_fixed = (q1 + m + q3) / 3, sd = (q3 - q1) / eta(n),
    skew = abs(q1 + q3 - 2 * m) / (q3 - q1), skew_limit = 2.65 / sqrt(n) - 6 / n^2)))
  w1 <- 2.2 / (2.2 + n^0.75); w2 <- 0.7 - 0.72 / n^0.55
  out <- c(out, line(paste0(id, "c"), "from_five", list(a = a, q1 = q1, m = m, q3 = q3, b = b, n = n), list(
    mean_luo = w1 * (a + b) / 2 + w2 * (q1 + q3) / 2 + (1 - w1 - w2) * m, mean_fixed = (a + 2 * q1 + 2 * m + 2 * q3 + b) / 8,
    sd_shi = (b - a) / ((2 + 0.14 * n^0.6) * xi(n) / 2) + (q3 - q1) / ((2 + 2 / (0.07 * n^0.6)) * eta(n) / 2),
    sd_wan = (b - a) / (2 * xi(n)) + (q3 - q1) / (2 * eta(n)),
    skew = max(2.65 * log(0.6 * n) / sqrt(n) * abs(a + b - 2 * m) / (b - a), abs(q1 + q3 - 2 * m) / (q3 - q1)),
    skew_limit = 3 / sqrt(n) - 40 / n^3)))
}
# var.test wants the data: samples with the printed standard deviations and sizes. Its upper tail is 1 - pf, wrong from the 5th digit
# at 1e-12, so the tails are pf's own; limits and ratio are var.test's.
for (i in 1:12) {
  n1 <- sample(c(2, 3, 8, 30, 200), 1); n2 <- sample(c(2, 4, 11, 60, 500), 1)
  x <- rnorm(n1) * sample(c(1, 1, 3), 1); y <- rnorm(n2)
  conf <- sample(c(0.9, 0.95, 0.99), 1)
  two <- var.test(x, y, conf.level = conf)
  less <- unname(pf(two$statistic, n1 - 1, n2 - 1)); greater <- unname(pf(two$statistic, n1 - 1, n2 - 1, lower.tail = FALSE))
  stopifnot(all.equal(two$p.value, 2 * min(less, greater), tolerance = 1e-4))
  out <- c(out, line(sprintf("x_means-%03dv", i), "var_test", list(sd1 = sd(x), n1 = n1, sd2 = sd(y), n2 = n2, conf = conf), list(
    f = unname(two$statistic), p = 2 * min(less, greater), p_less = less, p_greater = greater, ci = as.numeric(two$conf.int))))
}
writeLines(out, "../x_means.jsonl")
