# R 4.2.2, survival 3.5-3, jsonlite 1.8.4; seed 20251105. Usage: Rscript competing_risks.R, in this folder: writes ../x_competing_risks.jsonl.
# Cumulative incidence by survfit(Surv(time, factor(cause))) with its infinitesimal jackknife standard errors.
# Fractions of weights are not in it: weights are replications here, so R is given the replicated rows. With delayed entry the jackknife
# and the delta method's sum differ in small samples, so se and limits are left out there.
suppressPackageStartupMessages({library(survival); library(jsonlite)})
set.seed(20251105)
out <- file("../x_competing_risks.jsonl", "w"); count <- 0
put <- function(fn, input, output) {
  count <<- count + 1
  writeLines(toJSON(list(id = unbox(sprintf("x_competing_risks-%03d", count)), fn = unbox(fn), `in` = input, out = output),
                    digits = I(17), auto_unbox = FALSE, na = "string"), out)
}
one <- unbox
incidence <- function(time, cause, causes, conf) {
  status <- factor(cause, c(0, causes))
  result <- list()
  for (type in c("plain", "log", "log-log", "logit", "arcsin")) {
    fit <- survfit(Surv(time, status) ~ 1, conf.type = type, conf.int = conf)
    table <- function(x) matrix(x, nrow = length(fit$time))
    fit[c("lower", "upper", "pstate", "std.err", "n.event", "n.risk")] <- lapply(unclass(fit)[c("lower", "upper", "pstate", "std.err", "n.event", "n.risk")], table)
    if (type == "plain") result <- list(time = fit$time, n_risk = fit$n.risk[, 1], event_free = fit$pstate[, 1])
    for (k in seq_along(causes)) {
      p <- fit$pstate[, k + 1]
      name <- paste0("cause", causes[k])
      if (type == "plain") result[[name]] <- list(n_event = fit$n.event[, k + 1], incidence = p, se = fit$std.err[, k + 1])
      # Before the first event of a cause there is no interval; at 1, R's depends on the last bit of its sum.
      inside <- p > 0 & p < 1 - 1e-9
      result[[name]][[gsub("-", "", type)]] <- list(lower = ifelse(inside, fit$lower[, k + 1], NA), upper = ifelse(inside, fit$upper[, k + 1], NA))
    }
  }
  result
}
for (i in 1:40) {
  n <- sample(c(1, 2, 3, 5, 8, 20, 60, 150), 1); k <- sample(1:4, 1); causes <- sort(sample(1:6, k))
  time <- switch(sample(3, 1), round(rexp(n, .1), 6) + 1e-6, sample(1:15, n, TRUE), round(rexp(n, .1), 1) + .1)
  cause <- sample(c(0, causes), n, TRUE, c(sample(c(0, .5, 1, 4), 1), rexp(k) + .2))
  used <- sort(unique(cause[cause > 0])); if (length(used) == 0) next
  conf <- sample(c(.9, .95, .99), 1)
  put("incidence", list(time = time, cause = cause, conf = one(conf)), incidence(time, cause, used, conf))
}
for (i in 1:8) {
  n <- 40; time <- sample(1:20, n, TRUE); cause <- c(1, 2, sample(0:2, n - 2, TRUE)); weight <- sample(0:4, n, TRUE); weight[1:2] <- 1
  r <- rep(1:n, weight)
  put("incidence", list(time = time, cause = cause, weight = weight, conf = one(.95)), incidence(time[r], cause[r], 1:2, .95))
}
for (i in 1:8) {
  n <- 50; start <- round(runif(n, 0, 10), 2); time <- round(start + rexp(n, .1) + .01, 2); cause <- c(1, 2, sample(0:2, n - 2, TRUE))
  fit <- survfit(Surv(start, time, factor(cause, 0:2)) ~ 1, id = 1:n)
  keep <- match(sort(unique(time)), fit$time)
  put("late_entry", list(start = start, time = time, cause = cause, conf = one(.95)),
      list(time = fit$time[keep], n_risk = fit$n.risk[keep, 1], event_free = fit$pstate[keep, 1],
           cause1 = list(incidence = fit$pstate[keep, 2]), cause2 = list(incidence = fit$pstate[keep, 3])))
}
# Progression of monoclonal gammopathy (1) with death (2) competing: mgus2, as in the package's vignette on competing risks.
m <- mgus2; time <- with(m, ifelse(pstat == 0, futime, ptime)); cause <- with(m, ifelse(pstat == 0, 2 * death, 1))
fit <- summary(survfit(Surv(time, factor(cause)) ~ 1), times = c(60, 120, 240))
put("mgus2", list(time = time, cause = cause, at = c(60, 120, 240)),
    list(progression = fit$pstate[, 2], progression_se = fit$std.err[, 2], death = fit$pstate[, 3], death_se = fit$std.err[, 3],
         lower = fit$lower[, 2], upper = fit$upper[, 2]))
close(out)
