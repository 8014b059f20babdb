# Reference answers for counts that the other files do not hold: R 4.2.2, metafor 3.8-1, metadat 1.2-0, jsonlite 1.8.4; seed 20251121.
#   Rscript x_counts.R DIR        writes DIR/x_counts.jsonl
# Functions: glmm (maximum likelihood, the integral of each study by R's integrate(), no quadrature rule of its own), mh (rma.mh, rma.peto at
# other levels, in large and in empty tables), exact (mantelhaen.test, exact, of larger tables), homogeneity (Breslow-Day and Tarone with
# cells from uniroot()), and the data sets dat.bcg, dat.pagliaro1992, dat.collins1985b and UCBAdmissions.
suppressPackageStartupMessages({ library(metafor); library(jsonlite) })
dir <- commandArgs(TRUE)[1]
set.seed(20251121)
lines <- character()
vec <- function(x) I(unname(as.numeric(x)))
add <- function(fn, input, output) {
  id <- sprintf("x_counts-%05d", length(lines) + 1)
  lines <<- c(lines, toJSON(list(id = id, fn = fn, `in` = input, out = output), digits = I(17), na = "string", null = "null",
    auto_unbox = TRUE))
}

# --- glmm -----------------------------------------------------------------------------------------------------------------------------
# log of the integral over z, relative to the integrand's maximum; split there and at points where it has fallen by 40.
study <- function(x, n, mu, tau) {
  h <- function(z) x * (mu + tau * z) - n * (pmax(0, mu + tau * z) + log1p(exp(-abs(mu + tau * z)))) - z^2 / 2
  peak <- optimize(h, c(-60, 60), maximum = TRUE, tol = 1e-10)
  top <- peak$objective; z0 <- peak$maximum
  far <- function(sign) { w <- 1e-3; while (h(z0 + sign * w) > top - 45 && w < 100) w <- w * 1.5; z0 + sign * w }
  f <- function(z) exp(h(z) - top)
  part <- function(a, b) integrate(f, a, b, rel.tol = 1e-12, abs.tol = 0, subdivisions = 2000)$value
  low <- far(-1); high <- far(1)
  cuts <- c(low, z0 + (low - z0) * c(.5, .2, .05), z0, z0 + (high - z0) * c(.05, .2, .5), high)
  cuts <- sort(cuts)
  lchoose(n, x) + top + log(sum(mapply(part, head(cuts, -1), tail(cuts, -1)))) - log(2 * pi) / 2
}
loglik <- function(par, x, n) sum(mapply(study, x, n, MoreArgs = list(mu = par[1], tau = exp(par[2]))))
glmm <- function(x, n) {
  best <- NULL
  y <- log((x + .5) / (n - x + .5))
  for (start in list(c(mean(y), log(.1)), c(mean(y), log(sd(y) + .1)), c(mean(y) - 1, log(2 * sd(y) + .5)), c(qlogis(sum(x) / sum(n)), log(.4)))) {
    fit <- try(nlm(function(p) -loglik(p, x, n), start, gradtol = 1e-9, steptol = 1e-10, iterlim = 500, ndigit = 12), silent = TRUE)
    if (!inherits(fit, "try-error")) {
      again <- optim(fit$estimate, function(p) -loglik(p, x, n), method = "Nelder-Mead", control = list(reltol = 1e-15, maxit = 4000))
      if (is.null(best) || again$value < best$value) best <- again
    }
  }
  p <- sum(x) / sum(n)
  flat <- sum(dbinom(x, n, p, log = TRUE))
  if (-best$value <= flat + 1e-7) {
    add("glmm", list(x = vec(x), n = vec(n)), list(mu = qlogis(p), tau2 = 0, loglik = flat, se = 1 / sqrt(sum(n) * p * (1 - p)), boundary = TRUE))
    return(invisible())
  }
  mu <- best$par[1]; tau <- exp(best$par[2])
  g <- function(m, t) sum(mapply(study, x, n, MoreArgs = list(mu = m, tau = t)))
  e <- 1e-3 * c(1 + abs(mu), tau)
  # Fourth-order central differences.
  second <- function(f, h) (-f(2 * h) + 16 * f(h) - 30 * f(0) + 16 * f(-h) - f(-2 * h)) / (12 * h^2)
  mm <- second(function(d) g(mu + d, tau), e[1]); tt <- second(function(d) g(mu, tau + d), e[2])
  cross <- function(a) (g(mu + a * e[1], tau + a * e[2]) - g(mu + a * e[1], tau - a * e[2]) - g(mu - a * e[1], tau + a * e[2]) +
    g(mu - a * e[1], tau - a * e[2])) / (4 * a^2 * e[1] * e[2])
  mt <- (4 * cross(1) - cross(2)) / 3
  add("glmm", list(x = vec(x), n = vec(n)), list(mu = mu, tau2 = tau^2, loglik = -best$value, se = sqrt(solve(-matrix(c(mm, mt, mt, tt), 2))[1, 1]),
    se_tau_fixed = 1 / sqrt(-mm), boundary = FALSE))
}
glmm(c(0, 21), c(38, 50))
glmm(c(0, 0, 0, 0, 10, 10, 2, 1), c(22, 25, 11, 24, 56, 30, 20, 28))
glmm(c(0, 0, 0, 5), c(40, 35, 60, 12))
glmm(c(30, 30, 29, 3), c(30, 30, 30, 30))
glmm(c(1, 0, 1, 3, 10000), c(100, 50, 200, 80, 2000000))
glmm(c(5, 9, 1, 14), c(5, 10, 30, 15))
glmm(c(3), c(10))
glmm(c(1, 1, 0, 1, 0, 2), c(2, 1, 1, 2, 2, 2))
for (i in 1:10) {
  k <- sample(2:9, 1); n <- sample(5:150, k, TRUE)
  glmm(rbinom(k, n, plogis(rnorm(k, runif(1, -3, 2), runif(1, 0, 1.6)))), n)
}

# --- mh -------------------------------------------------------------------------------------------------------------------------------
number <- function(x) if (length(x) == 0 || is.nan(x)) NA_real_ else as.numeric(x)
answer <- function(r) if (inherits(r, "try-error")) list(b = NA_real_, se = NA_real_, ci = vec(c(NA_real_, NA_real_)), p = NA_real_) else
  list(b = number(r$beta), se = number(r$se), ci = vec(c(number(r$ci.lb), number(r$ci.ub))), p = number(r$pval))
mh <- function(a, n1, c, n2, level) {
  out <- list()
  for (m in c("OR", "RR", "RD")) out[[m]] <- answer(try(suppressWarnings(rma.mh(ai = a, n1i = n1, ci = c, n2i = n2, measure = m,
    level = 100 * level)), silent = TRUE))
  out$PETO <- answer(try(suppressWarnings(rma.peto(ai = a, n1i = n1, ci = c, n2i = n2, level = 100 * level)), silent = TRUE))
  add("mh", list(a = vec(a), n1 = vec(n1), c = vec(c), n2 = vec(n2), conf = level), out)
}
mh(c(0, 0), c(10, 20), c(2, 3), c(10, 20), .95)
mh(c(2, 3), c(10, 20), c(0, 0), c(10, 20), .95)
mh(c(10, 20), c(10, 20), c(5, 20), c(10, 20), .95)
mh(c(5, 0, 3), c(5, 10, 30), c(5, 0, 30), c(5, 10, 30), .9)
mh(c(120000, 99), c(1000000, 2000), c(119000, 140), c(1000000, 1900), .95)
for (i in 1:20) {
  k <- sample(1:10, 1); n1 <- sample(1:80, k, TRUE); n2 <- sample(1:400, k, TRUE); p <- runif(k, 0, .3)
  mh(rbinom(k, n1, p), n1, rbinom(k, n2, p / 2), n2, sample(c(.8, .9, .99), 1))
}

# --- exact ----------------------------------------------------------------------------------------------------------------------------
tables <- function(a, n1, c, n2) array(as.numeric(rbind(a, c, n1 - a, n2 - c)), c(2, 2, length(a)))
# Estimate and limits of mantelhaen.test come from uniroot() at its default tolerance; here the same equations are solved to 1e-13.
solved <- function(a, n1, c, n2) {
  d <- 1
  for (i in seq_along(a)) {
    term <- dhyper(max(0, a[i] + c[i] - n2[i]):min(a[i] + c[i], n1[i]), n1[i], n2[i], a[i] + c[i])
    sums <- numeric(length(d) + length(term) - 1)
    for (j in seq_along(term)) sums[j - 1 + seq_along(d)] <- sums[j - 1 + seq_along(d)] + d * term[j]
    d <- sums
  }
  s <- seq_along(d) - 1 + sum(pmax(0, a + c - n2)); sum_a <- sum(a)
  tilt <- function(l) { w <- log(d) + l * s; w <- exp(w - max(w)); w / sum(w) }
  root <- function(f) exp(uniroot(f, c(-12, 12), tol = 1e-13)$root)
  list(or = if (sum_a == min(s)) 0 else if (sum_a == max(s)) Inf else root(function(l) sum(tilt(l) * s) - sum_a),
    ci = vec(c(if (sum_a == min(s)) 0 else root(function(l) sum(tilt(l)[s >= sum_a]) - .025),
      if (sum_a == max(s)) Inf else root(function(l) sum(tilt(l)[s <= sum_a]) - .025))))
}
exact <- function(a, n1, c, n2) {
  t <- mantelhaen.test(tables(a, n1, c, n2), exact = TRUE)
  add("exact", list(a = vec(a), n1 = vec(n1), c = vec(c), n2 = vec(n2)), c(list(p = t$p.value), solved(a, n1, c, n2)))
}
exact(c(8, 5, 14, 2, 6, 1, 1, 4, 2), c(8, 11, 17, 8, 11, 5, 8, 12, 10), c(5, 22, 19, 1, 12, 0, 10, 5, 3), c(8, 36, 41, 9, 15, 12, 12, 11, 7))
exact(c(3, 3), c(6, 6), c(3, 3), c(6, 6))
exact(c(0, 3, 6, 5, 2), c(6, 6, 6, 6, 2), c(0, 0, 2, 6, 5), c(5, 6, 6, 6, 5))  # the rabbits of help(mantelhaen.test)
exact(c(200, 150), c(400, 300), c(120, 90), c(400, 300))
exact(c(0, 1, 0), c(30, 20, 25), c(9, 8, 12), c(30, 20, 25))
for (i in 1:15) {
  k <- sample(2:8, 1); n1 <- sample(2:150, k, TRUE); n2 <- sample(2:150, k, TRUE); p <- runif(k, .02, .9)
  a <- rbinom(k, n1, p); c <- rbinom(k, n2, plogis(qlogis(p) + runif(1, -1, 1)))
  if (sum(a) + sum(c) > 0) exact(a, n1, c, n2)
}

# --- homogeneity ----------------------------------------------------------------------------------------------------------------------
homogeneity <- function(a, n1, c, n2) {
  b <- n1 - a; d <- n2 - c; n <- n1 + n2; m <- a + c
  or <- sum(a * d / n) / sum(b * c / n)
  cell <- function(i) {
    low <- max(0, m[i] - n2[i]); high <- min(m[i], n1[i])
    f <- function(l) { x <- low + (high - low) * plogis(l); log(x) + log(n2[i] - m[i] + x) - log(n1[i] - x) - log(m[i] - x) - log(or) }
    low + (high - low) * plogis(uniroot(f, c(-30, 30), tol = 1e-13)$root)
  }
  e <- sapply(seq_along(a), cell)
  v <- 1 / (1 / e + 1 / (n1 - e) + 1 / (m - e) + 1 / (n2 - m + e))
  bd <- sum((a - e)^2 / v); ta <- bd - sum(a - e)^2 / sum(v)
  add("homogeneity", list(a = vec(a), n1 = vec(n1), c = vec(c), n2 = vec(n2)), list(breslow_day = bd, breslow_day_p = pchisq(bd, length(a) - 1,
    lower.tail = FALSE), tarone = ta, tarone_p = pchisq(ta, length(a) - 1, lower.tail = FALSE)))
}
homogeneity(c(3, 4), c(10, 20), c(4, 3), c(10, 20))
homogeneity(c(19, 30, 12), c(20, 31, 14), c(1, 2, 1), c(20, 25, 13))
homogeneity(c(1, 2, 1), c(20, 25, 13), c(19, 30, 12), c(20, 31, 14))
homogeneity(c(5, 12), c(200, 300), c(9, 8), c(50, 100))

# --- data sets ------------------------------------------------------------------------------------------------------------------------
dataset <- function(name, a, n1, c, n2) {
  mh_or <- rma.mh(ai = a, n1i = n1, ci = c, n2i = n2, measure = "OR"); mh_rr <- rma.mh(ai = a, n1i = n1, ci = c, n2i = n2, measure = "RR")
  mh_rd <- rma.mh(ai = a, n1i = n1, ci = c, n2i = n2, measure = "RD"); peto <- rma.peto(ai = a, n1i = n1, ci = c, n2i = n2)
  t <- mantelhaen.test(tables(a, n1, c, n2))
  add("data", list(name = name, a = vec(a), n1 = vec(n1), c = vec(c), n2 = vec(n2)), list(OR = answer(mh_or), RR = answer(mh_rr), RD = answer(mh_rd),
    PETO = answer(peto), q_or = mh_or$QE, i2_or = mh_or$I2, cmh_cc = number(t$statistic), tarone = number(mh_or$TA), breslow_day = number(mh_or$BD)))
}
with(dat.bcg, dataset("dat.bcg", tpos, tpos + tneg, cpos, cpos + cneg))
with(subset(dat.collins1985b, !is.na(pre.xti)), dataset("dat.collins1985b, pre-eclampsia", pre.xti, pre.nti, pre.xci, pre.nci))
p <- dat.pagliaro1992
wide <- merge(subset(p, trt == "sclerotherapy"), subset(p, trt == "control"), by = "study")
dataset("dat.pagliaro1992, sclerotherapy", wide$xi.x, wide$ni.x, wide$xi.y, wide$ni.y)
u <- UCBAdmissions
dataset("UCBAdmissions", u[1, 1, ], u[1, 1, ] + u[2, 1, ], u[1, 2, ], u[1, 2, ] + u[2, 2, ])

writeLines(lines, file.path(dir, "x_counts.jsonl"))
cat("x_counts", length(lines), "\n")
