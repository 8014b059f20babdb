# Further reference cases, with R, survival and metafor, in the format of the files beside this folder:
#   Rscript more.R DIR SEED CASES        then        PLUMBLINE_ORACLE=DIR ./build.cmd test oracle
# DIR must exist. Another seed gives other cases; edge cases (all censored, one person, zero cells, equal effects) are among them.
suppressPackageStartupMessages({ library(survival); library(metafor) })
arguments <- commandArgs(TRUE)
dir <- arguments[1]; seed <- as.integer(arguments[2]); cases <- as.integer(arguments[3])
set.seed(seed)
here <- dirname(sub("--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(here, "more_format.R"))
source(file.path(here, "more_numbers.R"))

random_times <- function(n) switch(pick("days", "tenths", "continuous", "few", "sum"),
  days = ceiling(rexp(n, .05)), tenths = round(rexp(n, .1) + .05, 1), continuous = rweibull(n, runif(1, .6, 2), 12),
  few = sample(1:5, n, TRUE), sum = round(rexp(n, .2), 1) + sample(c(.1, .2, .3), n, TRUE))
random_status <- function(n) switch(pick("some", "some", "some", "all", "none", "late"),
  some = rbinom(n, 1, runif(1, .2, .95)), all = rep(1, n), none = rep(0, n), late = rbinom(n, 1, .5))
types <- c(plain = "plain", log = "log", loglog = "log-log", logit = "logit", arcsin = "arcsin")

curve_answers <- function(fit_of, probs, extra = TRUE) {
  fit <- fit_of("log")
  out <- list(n = fit$n, time = vec(fit$time), n_risk = vec(fit$n.risk), n_event = vec(fit$n.event), n_censor = vec(fit$n.censor),
    surv = vec(fit$surv), se_log = vec(fit$std.err), cumhaz = vec(fit$cumhaz), se_cumhaz = vec(fit$std.chaz))
  for (name in names(types)[if (extra) 1:5 else 1:3]) {
    fit <- fit_of(types[[name]])
    q <- quantile(fit, probs = probs)
    table <- summary(fit)$table
    out[[name]] <- list(lower = vec(fit$lower), upper = vec(fit$upper),
      quantiles = list(q = vec(q$quantile), lower = vec(q$lower), upper = vec(q$upper)), table_median = vec(table[7:9]))
  }
  out
}
km_case <- function(i) {
  n <- pick(1, 2, 3, 5, 10, 20, 50, 120)
  time <- random_times(n); status <- random_status(n); conf <- pick(.95, .95, .9, .99); probs <- c(.25, .5, .75)
  fit_of <- function(type) survfit(Surv(time, status) ~ 1, conf.type = type, conf.int = conf)
  out <- curve_answers(fit_of, probs)
  at <- sort(unique(c(time[1], max(time) * c(.2, .5, .8, 1, 1.3))))
  s <- summary(fit_of("log-log"), times = at, extend = TRUE)
  out$at <- list(times = vec(at), surv = vec(s$surv), n_risk = vec(s$n.risk), n_event_cum = vec(cumsum(s$n.event)), std_err = vec(s$std.err),
    lower_loglog = vec(s$lower), upper_loglog = vec(s$upper))
  list(input = list(time = vec(time), status = vec(status), conf = conf, probs = vec(probs)), output = out)
}
flat_case <- function(i) {
  n <- pick(4, 8, 12, 16, 20, 40)
  time <- sample(seq_len(2 * n), n); status <- rep(1, n); status[order(time)][sample(n, 1):n] <- 0
  status[order(time)[seq_len(n / 2)]] <- 1
  fit_of <- function(type) survfit(Surv(time, status) ~ 1, conf.type = type)
  list(fn = "km_flat", input = list(time = vec(time), status = vec(status), conf = .95, probs = vec(c(.25, .5, .75))),
    output = curve_answers(fit_of, c(.25, .5, .75), FALSE))
}
ext_case <- function(i) {
  n <- pick(5, 10, 30, 80)
  status <- rbinom(n, 1, .6)
  if (i %% 2) {
    time <- round(rexp(n, .05) + .1, 2); start <- round(time * runif(n) * rbinom(n, 1, .6), 2); ok <- start < time
    time <- time[ok]; start <- start[ok]; status <- status[ok]
    if (length(time) == 0) return(NULL)
    fit_of <- function(type) survfit(Surv(start, time, status) ~ 1, conf.type = type)
    return(list(fn = "km_left_truncated", input = list(start = vec(start), time = vec(time), status = vec(status), conf = .95),
      output = curve_answers(fit_of, c(.25, .5, .75), FALSE)))
  }
  time <- random_times(n); weight <- if (pick(0, 1)) sample(1:4, n, TRUE) else round(runif(n, .2, 3), 2)
  fit_of <- function(type) survfit(Surv(time, status) ~ 1, weights = weight, robust = FALSE, conf.type = type)
  list(fn = "km_weighted", input = list(time = vec(time), status = vec(status), weight = vec(weight), conf = .95),
    output = curve_answers(fit_of, c(.25, .5, .75), FALSE))
}
logrank_case <- function(i) {
  n <- pick(6, 15, 40, 100, 200); groups <- pick(2, 2, 3, 4)
  time <- random_times(n); status <- rbinom(n, 1, runif(1, .2, 1)); group <- c(seq_len(groups), sample(groups, n - groups, TRUE))
  rho <- pick(0, 0, 1, .5); strata <- if (i %% 4 == 0) sample(3, n, TRUE)
  if (sum(status) == 0) return(NULL)
  test <- tryCatch(if (is.null(strata)) survdiff(Surv(time, status) ~ group, rho = rho)
    else survdiff(Surv(time, status) ~ group + strata(strata), rho = rho), error = function(e) NULL)
  if (is.null(test)) return(NULL)
  total <- function(x) if (is.matrix(x)) rowSums(x) else x
  expected <- total(test$exp); observed <- total(test$obs); df <- sum(expected > 0) - 1
  out <- list(n = vec(test$n), obs = vec(observed), exp = vec(expected), var = unname(test$var), chisq = test$chisq, df = df,
    p = pchisq(test$chisq, df, lower.tail = FALSE))
  if (groups == 2 && rho == 0) {
    v <- test$var[2, 2]; d <- observed[2] - expected[2]
    out$two_group <- list(z = unname(d / sqrt(v)), peto_log_hr = unname(d / v), peto_se = 1 / sqrt(v),
      pike_hr = unname((observed[2] / expected[2]) / (observed[1] / expected[1])))
  }
  if (!is.null(strata)) out$strata_obs <- unname(test$obs)
  list(input = list(time = vec(time), status = vec(status), group = vec(group), rho = rho, strata = if (!is.null(strata)) vec(strata)),
    output = out)
}
cox_block <- function(formula, data, ties, zph, weight) {
  fit <- quiet(coxph(formula, data, ties = ties, weights = weight, control = coxph.control(eps = 1e-13, iter.max = 100, toler.inf = 1e-14)))
  s <- summary(fit)
  out <- list(coef = vec(coef(fit)), se = vec(sqrt(diag(vcov(fit)))), vcov = unname(vcov(fit)), loglik_null = fit$loglik[1],
    loglik = fit$loglik[2], score_test = fit$score, wald_test = unname(fit$wald.test), lr_test = 2 * diff(fit$loglik), df = unname(s$logtest[2]),
    n = fit$n, nevent = fit$nevent, hr = vec(exp(coef(fit))), hr_lo95 = vec(s$conf.int[, 3]), hr_hi95 = vec(s$conf.int[, 4]),
    p = vec(s$coefficients[, 5]), concordance = unname(fit$concordance["concordance"]))
  if (max(abs(coef(fit))) > 8 || any(is.na(coef(fit)))) return(NULL)
  if (zph && ties != "exact") for (transform in c("km", "identity")) {
    z <- cox.zph(fit, transform, terms = FALSE)$table
    out[[paste0("zph_", transform)]] <- list(chisq = vec(z[, 1]), df = vec(z[, 2]), p = vec(z[, 3]))
  }
  out
}
cox_case <- function(i) {
  n <- pick(12, 25, 60, 150); p <- pick(1, 2, 3)
  x <- sapply(seq_len(p), function(j) switch(pick("b", "n", "a"), b = rbinom(n, 1, .5), n = round(rnorm(n), 2), a = sample(40:80, n, TRUE)))
  x <- matrix(as.double(x), n)
  time <- random_times(n); status <- rbinom(n, 1, runif(1, .4, 1))
  start <- if (i %% 5 == 0) time * round(runif(n, 0, .6), 2); strata <- if (i %% 6 == 1) sample(2, n, TRUE)
  weight <- if (i %% 7 == 2) as.double(sample(1:3, n, TRUE))
  if (!is.null(start)) time <- time + 1
  if (sum(status) < 4 || any(apply(x, 2, sd) == 0)) return(NULL)
  time <- as.double(time); status <- as.double(status)
  data <- data.frame(time, status, x = I(x))
  data$strata <- strata; data$start <- start
  formula <- if (is.null(start)) Surv(time, status) ~ x else Surv(start, time, status) ~ x
  if (!is.null(strata)) formula <- update(formula, . ~ . + strata(strata))
  zph <- i %% 3 == 0
  w <- if (is.null(weight)) rep(1, n) else weight
  out <- list(efron = cox_block(formula, data, "efron", zph, w), breslow = cox_block(formula, data, "breslow", zph, w))
  if (is.null(out$efron) || is.null(out$breslow)) return(NULL)
  list(input = list(start = if (!is.null(start)) vec(start), time = vec(time), status = vec(status), x = unname(x),
    strata = if (!is.null(strata)) vec(strata), weight = if (!is.null(weight)) vec(weight)), output = out)
}

pooled <- function(fit) list(tau2 = fit$tau2, b = as.numeric(fit$b), se = fit$se, z = fit$zval, p = fit$pval, ci = vec(c(fit$ci.lb, fit$ci.ub)),
  i2 = fit$I2, h2 = fit$H2)
rma_case <- function(i) {
  k <- pick(2, 3, 4, 6, 10, 25, 60)
  vi <- switch(pick("a", "b", "c"), a = rchisq(k, 3) / 30, b = runif(k, .001, 2), c = rep(.1, k))
  yi <- rnorm(k, runif(1, -1, 1), sqrt(vi + pick(0, .01, .1, 1, 10)))
  if (i %% 19 == 0) yi <- rep(.3, k)
  control <- list(threshold = 1e-13, maxiter = 10000, tol = 1e-14)
  out <- list(k = k)
  ee <- rma(yi, vi, method = "EE"); out$q <- ee$QE; out$q_p <- ee$QEp
  out$methods <- list(EE = c(list(converged = TRUE), pooled(ee)))
  for (method in c("DL", "HE", "SJ", "ML", "REML", "PM", "EB", "HS")) {
    fit <- tryCatch(quiet(rma(yi, vi, method = method, control = control)), error = function(e) NULL)
    if (is.null(fit)) return(NULL)
    knha <- quiet(rma(yi, vi, method = method, test = "knha", control = control))
    adhoc <- quiet(rma(yi, vi, method = method, test = "adhoc", control = control))
    predicted <- predict(fit); with_t <- predict(knha)
    block <- c(list(converged = TRUE), pooled(fit), list(se_tau2 = fit$se.tau2, pi_z = vec(c(predicted$pi.lb, predicted$pi.ub)),
      kh = list(se = knha$se, t = knha$zval, df = k - 1, p = knha$pval, ci = vec(c(knha$ci.lb, knha$ci.ub)), pi = vec(c(with_t$pi.lb, with_t$pi.ub))),
      kh_adhoc = list(se = adhoc$se, ci = vec(c(adhoc$ci.lb, adhoc$ci.ub)))))
    spread <- function(f) vec(as.numeric(f$b) + c(-1, 1) * qt(.975, k - 2) * sqrt(f$tau2 + f$se^2))
    if (k > 2) block$pi_hts_k2 <- spread(fit)
    block$kh$pi_k2 <- if (k > 2) spread(knha) else NA
    if (method == "PM") {
      profile <- tryCatch(quiet(confint(fit, control = list(tau2.max = 1e8, tol = 1e-14)))$random, error = function(e) NULL)
      if (is.null(profile)) return(NULL)
      block$qprofile <- list(tau2 = vec(profile[1, 2:3]), i2 = vec(profile[3, 2:3]))
    }
    if (method == "REML") { block$loglik_reml <- fit$fit.stats["ll", "REML"]; out$weights_reml_pct <- vec(weights(fit)) }
    out$methods[[method]] <- block
  }
  list(input = list(yi = vec(yi), vi = vec(vi)), output = out)
}
random_tables <- function() {
  k <- pick(1, 2, 3, 5, 8, 15)
  n1 <- sample(5:300, k, TRUE); n2 <- if (pick(0, 1)) n1 else sample(5:300, k, TRUE); p <- runif(1, 0, pick(.05, .3, .9))
  list(a = rbinom(k, n1, pmin(1, p * runif(1, .5, 1.5))), n1 = n1, c = rbinom(k, n2, p), n2 = n2)
}
binary_case <- function(i) {
  t <- random_tables(); k <- length(t$a)
  b <- t$n1 - t$a; d <- t$n2 - t$c
  out <- list()
  for (measure in c("OR", "RR", "RD")) {
    fit <- tryCatch(quiet(rma.mh(ai = t$a, bi = b, ci = t$c, di = d, measure = measure, drop00 = FALSE)), error = function(e) NULL)
    if (is.null(fit) || is.na(fit$beta)) return(NULL)
    out[[paste0("MH_", measure)]] <- list(b = as.numeric(fit$beta), se = fit$se, z = fit$zval, p = fit$pval, ci = vec(c(fit$ci.lb, fit$ci.ub)))
  }
  peto <- tryCatch(quiet(rma.peto(ai = t$a, bi = b, ci = t$c, di = d)), error = function(e) NULL)
  if (is.null(peto) || is.na(peto$beta)) return(NULL)
  out$PETO <- list(b = as.numeric(peto$beta), se = peto$se, z = peto$zval, p = peto$pval, ci = vec(c(peto$ci.lb, peto$ci.ub)))
  for (measure in c("OR", "RR", "RD")) {
    es <- escalc(measure, ai = t$a, bi = b, ci = t$c, di = d, drop00 = measure != "RD")
    used <- !is.na(es$yi); es <- es[used, ]
    if (nrow(es) == 0) return(NULL)
    answers <- function(fit) list(tau2 = fit$tau2, b = as.numeric(fit$b), se = fit$se, ci = vec(c(fit$ci.lb, fit$ci.ub)), p = fit$pval)
    ee <- quiet(rma(yi, vi, data = es, method = "EE"))
    block <- list(k = nrow(es), used = vec(used), yi = vec(es$yi), vi = vec(es$vi), common = answers(ee)[-1], q = ee$QE)
    control <- list(threshold = 1e-13, maxiter = 10000)
    if (nrow(es) > 1) {
      dl <- quiet(rma(yi, vi, data = es, method = "DL"))
      block$dl <- c(answers(dl), list(i2 = dl$I2))
      reml <- tryCatch(quiet(rma(yi, vi, data = es, control = control)), error = function(e) NULL)
      if (is.null(reml)) return(NULL)
      kh <- quiet(rma(yi, vi, data = es, test = "knha", control = control))
      block$reml <- c(answers(reml)[-5], list(kh_ci = vec(c(kh$ci.lb, kh$ci.ub))))
    }
    out[[paste0("IV_", measure)]] <- block
  }
  list(input = lapply(t, vec), output = out)
}
mantelhaen_case <- function(i) {
  t <- random_tables(); k <- length(t$a)
  if (k < 2) return(NULL)
  x <- array(rbind(t$a, t$c, t$n1 - t$a, t$n2 - t$c), c(2, 2, k))
  keep <- apply(x, 3, sum) > 1
  plain <- tryCatch(quiet(mantelhaen.test(x, correct = FALSE)), error = function(e) NULL)
  corrected <- tryCatch(quiet(mantelhaen.test(x)), error = function(e) NULL)
  if (is.null(plain) || !all(keep) || !is.finite(plain$statistic)) return(NULL)
  list(input = lapply(t, vec), output = list(chisq = unname(plain$statistic), p = plain$p.value, chisq_cc = unname(corrected$statistic),
    p_cc = corrected$p.value, or_mh = unname(plain$estimate), ci = vec(plain$conf.int),
    exact_p = if (sum(x) < 400) tryCatch(mantelhaen.test(x, exact = TRUE)$p.value, error = function(e) NA) else NA))
}
rxc_case <- function(i) {
  r <- pick(2, 2, 3, 4); c <- pick(2, 3, 4, 5)
  table <- matrix(rpois(r * c, pick(.8, 2, 6)), r)
  if (any(rowSums(table) == 0) || any(colSums(table) == 0)) return(NULL)
  test <- quiet(chisq.test(table, correct = FALSE))
  out <- list(chisq = unname(test$statistic), df = (r - 1) * (c - 1), p = test$p.value,
    cramers_v = sqrt(unname(test$statistic) / (sum(table) * min(r - 1, c - 1))),
    fisher_p = if (sum(table) <= 60) tryCatch(fisher.test(table, workspace = 2e7)$p.value, error = function(e) NA) else NA)
  if (r == 2) { trend <- quiet(prop.trend.test(table[1, ], colSums(table))); out$trend <- list(chisq = unname(trend$statistic), p = trend$p.value) }
  list(input = list(table = table), output = out)
}
fisher_case <- function(i) {
  x <- sample(0:pick(3, 10, 40, 200, 5000), 4, TRUE)
  m <- matrix(x, 2, byrow = TRUE)
  out <- list(p_two = fisher.test(m)$p.value, p_less = fisher.test(m, alternative = "less")$p.value,
    p_greater = fisher.test(m, alternative = "greater")$p.value, p_obs = dhyper(x[1], x[1] + x[3], x[2] + x[4], x[1] + x[2]))
  list(input = list(a = x[1], b = x[2], c = x[3], d = x[4], conf = .95), output = out)
}

write_cases("km", "km", km_case)
write_cases("km_flat", "km_flat", flat_case)
write_cases("km_ext", "km_ext", ext_case)
write_cases("logrank", "logrank", logrank_case)
write_cases("coxph", "coxph", cox_case)
write_cases("meta_generic_a", "rma", rma_case)
write_cases("meta_binary", "meta_2x2", binary_case)
write_cases("mantelhaen_base", "mantelhaen", mantelhaen_case)
write_cases("chisq_rxc", "chisq_rxc", rxc_case)
write_cases("fisher", "fisher_2x2", fisher_case)
write_numbers()
