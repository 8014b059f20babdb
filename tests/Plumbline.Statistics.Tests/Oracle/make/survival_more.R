# R 4.2.2, survival 3.5-3, jsonlite 1.8.4; seed 20251106. Usage: Rscript survival_more.R, in this folder: writes ../x_survival.jsonl.
suppressPackageStartupMessages({library(survival); library(jsonlite)})
set.seed(20251106)
out <- file("../x_survival.jsonl", "w"); count <- 0
put <- function(fn, input, output) {
  count <<- count + 1
  writeLines(toJSON(list(id = unbox(sprintf("x_survival-%03d", count)), fn = unbox(fn), `in` = input, out = output),
                    digits = I(17), auto_unbox = FALSE, na = "string"), out)
}
one <- unbox
median_of <- function(fit) unname(summary(fit)$table[c("median", "0.95LCL", "0.95UCL")])
sample_times <- function(n) switch(sample(3, 1), round(rexp(n, .1), 6) + 1e-6, sample(1:15, n, TRUE), round(rexp(n, .1), 1) + .1)
sample_n <- function() sample(c(1, 2, 3, 5, 10, 40, 120), 1)

# Follow-up: censoring as the event.
for (i in 1:15) {
  n <- sample_n(); time <- sample_times(n); status <- rbinom(n, 1, .5)
  fit <- survfit(Surv(time, 1 - status) ~ 1)
  put("reverse", list(time = time, status = status), list(time = fit$time, n_risk = fit$n.risk, surv = fit$surv, median = median_of(fit)))
}

# exp(-cumulative hazard), ties at once or one after another, with and without case weights.
for (i in 1:24) {
  n <- sample_n(); time <- sample_times(n); status <- rbinom(n, 1, .7)
  weight <- if (i %% 3) rep(1, n) else round(runif(n, .2, 3), 2)
  result <- list()
  for (type in c("fleming-harrington", "fh2")) {
    fit <- survfit(Surv(time, status) ~ 1, type = type, weights = weight, robust = FALSE)
    result[[if (type == "fh2") "fh2" else "fh"]] <- list(surv = fit$surv, se_log = fit$std.err, cumhaz = fit$cumhaz, se_cumhaz = fit$std.chaz,
      lower = fit$lower, upper = fit$upper)
  }
  put("fleming_harrington", c(list(time = time, status = status), if (i %% 3 == 0) list(weight = weight)), c(list(time = fit$time), result))
}

# Landmark: those still observed after it.
for (i in 1:15) {
  n <- sample(c(10, 40, 120), 1); time <- sample_times(n); status <- rbinom(n, 1, .6); from <- sort(time)[ceiling(n * .3)]
  keep <- time > from; if (!any(keep)) next
  at <- from + c(0, .5, 1, 2) * (max(time) - from)
  fit <- summary(survfit(Surv(time[keep], status[keep]) ~ 1, conf.type = "log-log"), times = at, extend = TRUE)
  put("landmark", list(time = time, status = status, from = one(from), at = at),
      list(surv = fit$surv, std_err = fit$std.err, lower = fit$lower, upper = fit$upper, n_event_cum = cumsum(fit$n.event)))
}

# Numbers at risk with delayed entry, counted; cumulative hazard with its interval on the log scale, by its formula.
for (i in 1:10) {
  n <- sample(c(2, 10, 50), 1); start <- round(runif(n, 0, 10), 2); time <- start + round(rexp(n, .1), 2) + .01; status <- rbinom(n, 1, .6)
  at <- c(0, 1.505, 4.005, 7.005, 12.005, 25.005, 200)
  fit <- survfit(Surv(start, time, status) ~ 1)
  row <- findInterval(at, fit$time); h <- c(0, fit$cumhaz)[row + 1]; se <- c(0, fit$std.chaz)[row + 1]; z <- qnorm(.975)
  put("late_entry", list(start = start, time = time, status = status, at = at),
      list(n_risk = sapply(at, function(t) sum(start < t & t <= time)), cumhaz = h, se = se,
           lower = ifelse(h > 0, h * exp(-z * se / h), NA), upper = ifelse(h > 0, h * exp(z * se / h), NA)))
}

# Log-rank test with delayed entry: without ties it is the score test of Cox regression at 0.
for (i in 1:15) {
  n <- sample(c(10, 40, 100), 1); k <- sample(2:4, 1); start <- round(runif(n, 0, 10), 6); time <- start + round(rexp(n, .1), 6) + 1e-4
  status <- rbinom(n, 1, .7); group <- rep(1:k, length.out = n); strata <- if (i %% 2) NULL else rep(1:2, length.out = n, each = k)
  if (sum(status) < 4) next
  f <- if (is.null(strata)) Surv(start, time, status) ~ factor(group) else Surv(start, time, status) ~ factor(group) + strata(strata)
  fit <- coxph(f, control = coxph.control(iter.max = 0), init = rep(0, k - 1))
  # A group that is never at risk at an event makes the information singular.
  if (qr(fit$var)$rank < k - 1) next
  put("logrank_late_entry", c(list(start = start, time = time, status = status, group = group), if (!is.null(strata)) list(strata = strata)),
      list(chisq = one(fit$score), df = one(k - 1), p = one(pchisq(fit$score, k - 1, lower.tail = FALSE))))
}

# Weights S(t-)^rho (1 - S(t-))^gamma by their definition, time by time.
for (i in 1:20) {
  n <- sample(c(10, 40, 100), 1); k <- sample(2:3, 1); time <- sample_times(n); status <- rbinom(n, 1, .7); group <- rep(1:k, length.out = n)
  if (sum(status) < 4) next
  rho <- sample(c(0, .5, 1), 1); gamma <- sample(c(0, .5, 1, 2), 1)
  obs <- ex <- numeric(k); v <- matrix(0, k, k); s <- 1
  for (t in sort(unique(time[status == 1]))) {
    nj <- as.numeric(table(factor(group[time >= t], 1:k))); dj <- as.numeric(table(factor(group[time == t & status == 1], 1:k)))
    n0 <- sum(nj); d <- sum(dj); w <- s^rho * (1 - s)^gamma
    obs <- obs + w * dj; ex <- ex + w * d * nj / n0
    if (n0 > 1) v <- v + w^2 * d * (n0 - d) / (n0 - 1) * (diag(nj / n0) - outer(nj / n0, nj / n0))
    s <- s * (1 - d / n0)
  }
  if (qr(v)$rank < k - 1) next
  u <- (obs - ex)[-1]; chisq <- sum(u * solve(v[-1, -1], u))
  put("logrank_rho_gamma", list(time = time, status = status, group = group, rho = one(rho), gamma = one(gamma)),
      list(obs = obs, exp = ex, var_diag = diag(v), chisq = one(chisq), p = one(pchisq(chisq, k - 1, lower.tail = FALSE))))
}

# Data sets of the package: per group the median (log scale) and restricted mean; log-rank and Peto-Prentice tests.
sets <- list(lung_by_sex = with(lung, data.frame(time, status = status - 1, group = sex)),
             ovarian_by_rx = with(ovarian, data.frame(time = futime, status = fustat, group = rx)),
             aml_by_maintenance = with(aml, data.frame(time, status, group = as.integer(x))),
             veteran_by_cell_type = with(veteran, data.frame(time, status, group = as.integer(celltype))),
             veteran_by_trt = with(veteran, data.frame(time, status, group = trt)),
             colon_death_by_rx = with(colon[colon$etype == 2, ], data.frame(time, status, group = as.integer(rx))))
for (name in names(sets)) {
  s <- sets[[name]]; tau <- min(tapply(s$time, s$group, max))
  fit <- survfit(Surv(time, status) ~ group, data = s); table <- summary(fit, rmean = tau)$table
  test <- survdiff(Surv(time, status) ~ group, data = s); peto <- survdiff(Surv(time, status) ~ group, data = s, rho = 1)
  put("data_set", list(name = one(name), time = s$time, status = s$status, group = s$group, tau = one(tau)),
      list(median = unname(table[, "median"]), lower = unname(table[, "0.95LCL"]), upper = unname(table[, "0.95UCL"]),
           rmean = unname(table[, "rmean"]), rmean_se = unname(table[, "se(rmean)"]), chisq = one(test$chisq), chisq_peto = one(peto$chisq),
           obs = test$obs, exp = test$exp))
}
close(out)
