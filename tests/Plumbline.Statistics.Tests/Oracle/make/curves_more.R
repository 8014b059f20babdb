# Parametric curves and corners of Kaplan-Meier curves: R 4.2.2, survival 3.5-3, jsonlite 1.8.4; seed 20251107.
# Usage: Rscript curves_more.R, in this folder: writes ../x_curves.jsonl.
suppressPackageStartupMessages({library(survival); library(jsonlite)})
set.seed(20251107)
out <- file("../x_curves.jsonl", "w"); count <- 0
put <- function(fn, input, output) {
  count <<- count + 1
  writeLines(toJSON(list(id = unbox(sprintf("x_curves-%03d", count)), fn = unbox(fn), `in` = input, out = output),
                    digits = I(17), auto_unbox = FALSE, na = "string", null = "null"), out)
}
one <- unbox

# Survival, hazard and quantile functions by name; restricted mean and mean by integrate over pieces between quantiles.
survival_of <- function(f, a, b) switch(f,
  exponential = list(S = function(t) pexp(t, a, lower = FALSE), h = function(t) a + 0 * t, q = function(p) qexp(p, a)),
  weibull = list(S = function(t) pweibull(t, a, b, lower = FALSE), h = function(t) a / b * (t / b)^(a - 1), q = function(p) qweibull(p, a, b)),
  lognormal = list(S = function(t) plnorm(t, a, b, lower = FALSE), q = function(p) qlnorm(p, a, b),
                   h = function(t) exp(dlnorm(t, a, b, log = TRUE) - plnorm(t, a, b, lower = FALSE, log.p = TRUE))),
  loglogistic = list(S = function(t) plogis(log(t), log(b), 1 / a, lower = FALSE), q = function(p) exp(qlogis(p, log(b), 1 / a)),
                     h = function(t) a / t * plogis(log(t), log(b), 1 / a)),
  gompertz = list(S = function(t) exp(-b * expm1(a * t) / a), h = function(t) b * exp(a * t),
                  q = function(p) ifelse(1 - a * log1p(-p) / b <= 0, Inf, suppressWarnings(log1p(-a * log1p(-p) / b) / a))),
  gamma = list(S = function(t) pgamma(t, a, b, lower = FALSE), q = function(p) qgamma(p, a, b),
               h = function(t) exp(dgamma(t, a, b, log = TRUE) - pgamma(t, a, b, lower = FALSE, log.p = TRUE))))
# Integrates in y = ln t, from far below the first quantile.
area <- function(g, to) {
  y <- log(c(g$q(c(.001, .01, .1, .3, .5, .7, .9, .99, .999, 1 - 1e-6, 1 - 1e-9, 1 - 1e-12, 1 - 1e-15)), to))
  low <- min(log(g$q(1e-14)), log(to) - 1)
  y <- sort(unique(c(y[is.finite(y) & y <= log(to) & y > low], seq(low, log(to), length.out = 40))))
  exp(y[1]) + sum(mapply(function(l, u) integrate(function(v) g$S(exp(v)) * exp(v), l, u, rel.tol = 1e-12, abs.tol = 0, subdivisions = 2000, stop.on.error = FALSE)$value,
                         y[-length(y)], y[-1]))
}
means <- function(f, a, b) switch(f, exponential = 1 / a, weibull = b * gamma(1 + 1 / a), lognormal = exp(a + b^2 / 2),
  loglogistic = if (a > 1) b * beta(1 + 1 / a, 1 - 1 / a) else Inf, gamma = a / b,
  gompertz = if (a > 0) integrate(function(t) exp(-b * expm1(a * t) / a), 0, log1p(50 * a / b) / a, rel.tol = 1e-12, subdivisions = 5000)$value else Inf)
given <- list(exponential = list(c(.08, 0), c(3, 0)), weibull = list(c(.5, 12), c(1, 9), c(3.3, 20), c(12, 5)),
  lognormal = list(c(2.5, .4), c(2.5, 1), c(0, 2.5)), loglogistic = list(c(.6, 8), c(1, 8), c(1.01, 8), c(2.5, 14), c(9, 3)),
  gompertz = list(c(-.08, .06), c(.001, .05), c(.09, .004), c(.5, 1e-4)), gamma = list(c(.3, .02), c(1, .1), c(7, .4), c(60, 3)))
for (f in names(given)) for (p in given[[f]]) {
  g <- survival_of(f, p[1], p[2]); m <- g$q(.5)
  at <- if (is.finite(m)) m * c(.01, .2, 1, 2.5, 8) else c(.1, 1, 5, 20, 100)
  tau <- if (is.finite(m)) m * c(.05, .8, 3, 12) else c(1, 10, 50, 400)
  put("curve", list(family = one(f), a = one(p[1]), b = one(p[2]), at = at, p = c(1e-9, .1, .5, .9, .999), tau = tau),
      list(s = g$S(at), hazard = g$h(at), quantile = g$q(c(1e-9, .1, .5, .9, .999)), rmst = sapply(tau, function(x) area(g, x)), mean = one(means(f, p[1], p[2]))))
}

# Straight lines on the family's scale, lm with weights from printed intervals.
link <- list(weibull = function(s) log(-log(s)), lognormal = function(s) qnorm(1 - s), loglogistic = function(s) log((1 - s) / s))
for (i in 1:24) {
  k <- sample(2:6, 1); t <- sort(sample(c(3, 6, 9, 12, 18, 24, 36, 48, 60), k)); s <- round(exp(-(t / 20)^runif(1, .6, 1.6)), 3)
  s <- sort(pmin(pmax(s, .01), .99) + (k:1) * 1e-3, decreasing = TRUE); w <- i %% 2 == 0
  lo <- round(s * .9, 3); hi <- round(s + (1 - s) * .12, 3); level <- sample(c(.9, .95), 1); z <- qnorm(.5 + level / 2)
  put("linearised", list(t = t, s = s, low = if (w) lo else NULL, high = if (w) hi else NULL, level = one(level)),
      lapply(c(exponential = "weibull", weibull = "weibull", lognormal = "lognormal", loglogistic = "loglogistic"), function(f) {
        g <- link[[f]]; weights <- if (w) (2 * z / abs(g(lo) - g(hi)))^2 else rep(1, k)
        fit <- lm(g(s) ~ log(t), weights = weights); list(intercept = one(unname(coef(fit)[1])), slope = one(unname(coef(fit)[2])), weights = weights)
      })[-1])
}

# survreg with case weights, few events, near-degenerate data.
for (i in 1:24) {
  n <- sample(c(3, 5, 12, 60), 1); t <- round(rweibull(n, runif(1, .5, 4), 10), 2) + .01; s <- rbinom(n, 1, .6)
  if (sum(s) < 2 || length(unique(t[s == 1])) < 2) { s[] <- 1; t <- t + seq_len(n) / 10 }
  w <- if (i %% 2) rep(1, n) else sample(1:4, n, TRUE)
  fit <- function(d) { m <- survreg(Surv(t, s) ~ 1, dist = d, weights = w, control = survreg.control(rel.tolerance = 1e-14, maxiter = 500))
    list(intercept = one(unname(coef(m))), scale = one(m$scale), var = unname(m$var), loglik = one(m$loglik[2])) }
  put("survreg_weighted", list(time = t, status = s, weight = w),
      list(exponential = fit("exponential"), weibull = fit("weibull"), lognormal = fit("lognormal"), loglogistic = fit("loglogistic")))
}

# Kaplan-Meier curves of data sets by their corners; they must come back exactly.
corners <- function(name, time, status, digits) {
  f <- survfit(Surv(time, status) ~ 1); d <- f$n.event > 0
  t <- c(0, rep(f$time[d], each = 2), max(time)); s <- c(1, 1, rep(f$surv[d], each = 2)); s <- c(s[-length(s)], f$surv[d][sum(d)])
  s <- c(1, as.vector(rbind(c(1, f$surv[d][-sum(d)]), f$surv[d])), f$surv[d][sum(d)])
  if (!is.na(digits)) s <- round(s, digits)
  put("corners", list(name = one(name), t = t, s = s, n = one(length(time)), digits = one(digits)),
      list(event_times = f$time[d], n_risk = f$n.risk[d], n_event = f$n.event[d], surv = f$surv[d], events = one(sum(status))))
}
for (digits in c(NA, 6)) {
  corners("lung", lung$time, lung$status - 1, digits)
  corners("ovarian", ovarian$futime, ovarian$fustat, digits)
  corners("veteran", veteran$time, veteran$status, digits)
  for (x in levels(aml$x)) corners(paste("aml", x), aml$time[aml$x == x], aml$status[aml$x == x], digits)
}
close(out)
