# Writes x_design.jsonl beside this folder: R 4.2.2 (Debian 12), stats, jsonlite 1.8.4; set.seed(20251105).
# Run: Rscript make/design.R, in the folder Oracle. Designs by brute force over every rule, power by power.t.test and power.prop.test,
# quantiles of counts by qbinom and qpois.
suppressPackageStartupMessages(library(jsonlite))
set.seed(20251105)
lines <- character()
# The shortest text that reads back as the same double; jsonlite stops at 15 digits.
shortest <- function(x) { for (d in 15:17) if (as.numeric(s <- sprintf(paste0("%.", d, "g"), x)) == x) return(s) }
number <- function(x) if (is.list(x)) lapply(x, number) else if (is.numeric(x)) paste0("@", shortest(x), "@") else x
add <- function(fn, input, output) {
  row <- list(id = sprintf("x_design-%05d", length(lines) + 1), fn = fn, `in` = lapply(input, number), out = lapply(output, number))
  lines <<- c(lines, gsub('"@|@"', "", toJSON(row, auto_unbox = TRUE)))
}

# Every n up to N: the smallest r with size <= side in each tail used, and its power. Sizes that miss the bound by rounding only count as met.
single <- function(p0, p1, alpha, power, two, N) {
  side <- if (two) alpha / 2 else alpha
  rule <- function(n) {
    up <- pbinom(0:n, n, p0, lower.tail = FALSE)          # P(X >= r) for r = 1 .. n + 1
    r <- which(up <= side * (1 + 1e-13))[1]
    size <- up[r]; pow <- pbinom(r - 1, n, p1, lower.tail = FALSE); l <- NA
    if (two) {
      low <- pbinom(0:n, n, p0)
      l <- sum(low <= side * (1 + 1e-13)) - 1
      size <- size + pbinom(l, n, p0); pow <- pow + pbinom(l, n, p1)
    }
    c(n = n, r = r, l = l, size = size, power = pow)
  }
  all <- t(sapply(1:N, rule))
  ok <- all[, "power"] >= power
  first <- which(ok)[1]
  stable <- max(which(!ok)) + 1
  stopifnot(stable < N)
  pick <- function(i) as.list(all[i, ])
  list(first = pick(first), stable = pick(stable))
}
for (i in 1:24) {
  two <- i %% 2 == 0
  p0 <- sample(c(.02, .1, .2, .35, .5, .62, .8), 1); d <- sample(c(.05, .08, .12, .15, .18), 1)
  alpha <- sample(c(.01, .05, .1, .2), 1); power <- sample(c(.7, .8, .9, .95), 1)
  out <- single(p0, p0 + d, alpha, power, two, if (d > .1) 700 else 3000)
  drop <- function(x) if (two) x else x[c("n", "r", "size", "power")]
  add("single_stage", list(p0 = p0, p1 = p0 + d, alpha = alpha, power = power, two_sided = two),
      list(first = drop(out$first), stable = drop(out$stable)))
}
# Chances that make a size exactly alpha: P(X >= 5; n = 5, 1/2) = 2^-5.
out <- single(.5, .9, 2^-5, .5, FALSE, 400)
add("single_stage", list(p0 = .5, p1 = .9, alpha = 2^-5, power = .5, two_sided = FALSE), lapply(out, function(x) x[c("n", "r", "size", "power")]))

# Simon: every (r1, n1, r, n).
simon <- function(p0, p1, alpha, beta, nmax) {
  best <- NULL
  for (n in 2:nmax) for (n1 in 1:(n - 1)) {
    b0 <- dbinom(0:n1, n1, p0); b1 <- dbinom(0:n1, n1, p1)
    for (r1 in 0:(n1 - 1)) for (r in r1:(n - 1)) {
      x <- (r1 + 1):n1
      size <- sum(b0[x + 1] * pbinom(r - x, n - n1, p0, lower.tail = FALSE))
      if (size > alpha) next
      pow <- sum(b1[x + 1] * pbinom(r - x, n - n1, p1, lower.tail = FALSE))
      if (pow < 1 - beta) break
      pet <- sum(b0[0:r1 + 1])
      best <- rbind(best, c(r1 = r1, n1 = n1, r = r, n = n, en = n1 + (1 - pet) * (n - n1), pet = pet, size = size, power = pow))
      break
    }
  }
  if (is.null(best)) return(NULL)
  o <- best[order(best[, "en"], best[, "n"]), , drop = FALSE][1, ]
  m <- best[order(best[, "n"], best[, "en"]), , drop = FALSE][1, ]
  list(found = TRUE, optimal = as.list(o), minimax = as.list(m))
}
for (case in list(c(.05, .3, .05, .2, 25), c(.1, .4, .05, .1, 26), c(.15, .5, .01, .2, 24), c(.3, .6, .1, .2, 28), c(.5, .85, .05, .1, 26),
                  c(.7, .95, .1, .1, 26), c(.2, .6, .025, .1, 22), c(.01, .2, .05, .2, 24), c(.1, .3, .05, .2, 12), c(.45, .75, .2, .3, 20))) {
  out <- simon(case[1], case[2], case[3], case[4], case[5])
  add("simon", list(p0 = case[1], p1 = case[2], alpha = case[3], power = 1 - case[4], n_max = case[5]), if (is.null(out)) list(found = FALSE) else out)
}

# Power of t tests for given n, with and without the far tail, and n.
for (i in 1:40) {
  n <- round(exp(runif(1, log(2.2), log(400))), 2); delta <- round(runif(1, .05, 2), 3); sd <- round(runif(1, .4, 3), 2)
  alpha <- sample(c(.001, .01, .05, .2), 1); type <- sample(c("two.sample", "one.sample", "paired"), 1)
  alternative <- sample(c("two.sided", "one.sided"), 1); strict <- alternative == "two.sided" && runif(1) < .5
  p <- power.t.test(n = n, delta = delta, sd = sd, sig.level = alpha, type = type, alternative = alternative, strict = strict)$power
  add("t_power", list(n = n, delta = delta, sd = sd, sig_level = alpha, type = type, alternative = alternative, strict = strict), list(power = p))
}
for (i in 1:12) {
  delta <- round(runif(1, .1, 2.5), 2); sd <- round(runif(1, .5, 2), 2); power <- sample(c(.5, .8, .99), 1); strict <- i %% 2 == 0
  n <- power.t.test(delta = delta, sd = sd, power = power, strict = strict, tol = 1e-12, type = "two.sample")$n
  add("t_size", list(delta = delta, sd = sd, sig_level = .05, power = power, type = "two.sample", alternative = "two.sided", strict = strict), list(n = n))
}
for (i in 1:20) {
  p <- round(runif(2), 2); n <- round(exp(runif(1, 0, 7)), 1); alpha <- sample(c(.001, .05, .3), 1)
  alternative <- sample(c("two.sided", "one.sided"), 1)
  if (p[1] == p[2]) next
  add("prop_power", list(n = n, p1 = p[1], p2 = p[2], sig_level = alpha, alternative = alternative),
      list(power = power.prop.test(n = n, p1 = p[1], p2 = p[2], sig.level = alpha, alternative = alternative)$power))
}

# Quantiles of counts.
for (i in 1:120) {
  size <- sample(c(0, 1, 2, 7, 50, 1000, 123456), 1); prob <- sample(c(0, 1e-6, .02, .3, .5, .9, 1), 1)
  p <- sample(c(0, 1e-200, 1e-12, .001, .1, .5, .9, .999999, 1), 1); lower <- runif(1) < .5
  add("qbinom", list(p = p, size = size, prob = prob, lower = lower), list(value = qbinom(p, size, prob, lower.tail = lower)))
}
for (i in 1:80) {
  lambda <- sample(c(0, 1e-8, .3, 1, 4.5, 60, 1e4, 1e7), 1); lower <- runif(1) < .5
  p <- sample(c(1e-200, 1e-12, .001, .1, .5, .9, .999999), 1)
  add("qpois", list(p = p, lambda = lambda, lower = lower), list(value = qpois(p, lambda, lower.tail = lower)))
}
# p that is itself a tail at k
for (i in 1:60) {
  size <- sample(1:200, 1); prob <- round(runif(1), 2); k <- qbinom(runif(1), size, prob); lower <- runif(1) < .5
  p <- pbinom(k, size, prob, lower.tail = lower)
  if (p > 0 && p < 1 && dbinom(k, size, prob) > 1e-10) add("qbinom", list(p = p, size = size, prob = prob, lower = lower), list(value = k))
}
writeLines(lines, "x_design.jsonl")
cat(length(lines), "\n")
