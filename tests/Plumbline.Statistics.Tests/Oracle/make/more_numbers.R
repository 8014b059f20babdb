# Distributions, counts, means, designs and parametric survival: sourced by more.R.
log_uniform <- function(from, to) exp(runif(1, log(from), log(to)))
distribution_case <- function(i) {
  fn <- pick("pnorm", "qnorm", "pt", "qt", "pchisq", "qchisq", "pf", "qf", "pbeta", "qbeta", "pgamma", "qgamma", "pbinom", "dbinom", "qbinom",
    "phyper", "dhyper", "dpois", "ppois", "lgamma", "digamma", "trigamma", "lchoose", "lbeta", "pt_nc")
  df <- pick(1, 2, 5, 24.5, 100, 1e4); df2 <- pick(1, 2, 7, 50, 1000); a <- log_uniform(.05, 500); b <- log_uniform(.05, 500)
  p <- pick(1e-20, 1e-6, .005, .025, .3, .5, .8, .975, .999, 1 - 1e-6); size <- pick(1, 7, 40, 500, 10000); prob <- runif(1)
  white <- sample(0:300, 1); black <- sample(1:5000, 1); drawn <- sample(0:(white + black), 1); n <- sample(2:2000, 1)
  tail <- list(lower = pick(TRUE, FALSE)); logs <- list(log = pick(TRUE, FALSE))
  input <- switch(fn,
    pnorm = c(list(x = rnorm(1, 0, 8)), tail, logs), qnorm = c(list(p = p), tail), pt = c(list(x = rnorm(1, 0, 10), df = df), tail, logs),
    qt = c(list(p = p, df = df), tail), pchisq = c(list(x = log_uniform(1e-3, 500), df = df), tail, logs), qchisq = c(list(p = p, df = df), tail),
    pf = c(list(x = log_uniform(.01, 100), df1 = df, df2 = df2), tail, logs), qf = c(list(p = p, df1 = df, df2 = df2), tail),
    pbeta = c(list(x = runif(1), shape1 = a, shape2 = b), tail, logs), qbeta = c(list(p = p, shape1 = a, shape2 = b), tail),
    pgamma = c(list(x = log_uniform(.01, 900), shape = a, rate = b / 100), tail, logs), qgamma = c(list(p = p, shape = a, rate = b), tail),
    pbinom = c(list(x = sample(0:size, 1), size = size, prob = prob), tail, logs), dbinom = c(list(x = sample(0:size, 1), size = size, prob = prob), logs),
    qbinom = c(list(p = p, size = size, prob = prob), tail), phyper = c(list(x = max(0, drawn - black), m = white, n = black, k = drawn), tail, list(log = FALSE)),
    dhyper = c(list(x = min(white, drawn), m = white, n = black, k = drawn), logs), dpois = c(list(x = sample(0:60, 1), lambda = log_uniform(.1, 50)), logs),
    ppois = c(list(x = sample(0:60, 1), lambda = log_uniform(.1, 50)), tail, logs), lgamma = list(x = a), digamma = list(x = a), trigamma = list(x = a),
    lchoose = list(n = n, k = sample(0:n, 1)), lbeta = list(a = a, b = b), pt_nc = c(list(x = rnorm(1, 0, 3), df = df, ncp = rnorm(1, 0, 2)), tail))
  call <- setNames(input, sub("^lower$", "lower.tail", names(input)))
  if (!startsWith(fn, "d")) names(call) <- sub("^log$", "log.p", names(call))
  if (fn %in% c("pt", "pnorm", "pchisq", "pf", "pbeta", "pgamma", "pbinom", "phyper", "ppois", "pt_nc")) names(call)[names(call) == "x"] <- "q"
  value <- do.call(if (fn == "pt_nc") "pt" else fn, unname_first(call))
  # R's noncentral t is good to 1e-12 absolutely, and no further.
  if (!is.finite(value) || (fn == "pt_nc" && value < 1e-3)) return(NULL)
  list(fn = fn, input = input, output = list(value = value))
}
unname_first <- function(call) { names(call)[1] <- ""; call }
proportion_case <- function(i) {
  n <- pick(1, 3, 17, 85, 400, 1e5); k <- pick(0, n, sample(0:n, 1), sample(0:n, 1)); conf <- pick(.5, .9, .95, .99, .9999); z <- qnorm(1 - (1 - conf) / 2)
  p <- k / n; centre <- (k + z^2 / 2) / (n + z^2)
  list(input = list(k = k, n = n, conf = conf), output = list(est = p, clopper_pearson = vec(binom.test(k, n, conf.level = conf)$conf.int),
    wilson = vec(quiet(prop.test(k, n, correct = FALSE, conf.level = conf))$conf.int),
    agresti_coull = vec(centre + c(-1, 1) * z * sqrt(centre * (1 - centre) / (n + z^2))), wald = vec(p + c(-1, 1) * z * sqrt(p * (1 - p) / n)),
    cp_less = vec(binom.test(k, n, alternative = "less", conf.level = conf)$conf.int),
    cp_greater = vec(binom.test(k, n, alternative = "greater", conf.level = conf)$conf.int)))
}
binomial_test_case <- function(i) {
  n <- pick(1, 3, 17, 85, 400, 1e5); k <- pick(0, n, sample(0:n, 1), sample(0:n, 1)); p0 <- pick(.5, .1, .05, 1 / 3, runif(1))
  list(input = list(k = k, n = n, p0 = p0), output = list(p_two = binom.test(k, n, p0)$p.value, p_less = binom.test(k, n, p0, "less")$p.value,
    p_greater = binom.test(k, n, p0, "greater")$p.value, score_p = quiet(prop.test(k, n, p0, correct = FALSE))$p.value,
    score_cc_p = quiet(prop.test(k, n, p0))$p.value))
}
two_prop_case <- function(i) {
  n1 <- pick(3, 12, 85, 400); n2 <- pick(2, 12, 90, 1000); x1 <- sample(0:n1, 1); x2 <- sample(0:n2, 1)
  test <- function(correct) quiet(prop.test(c(x1, x2), c(n1, n2), correct = correct))
  list(input = list(x1 = x1, n1 = n1, x2 = x2, n2 = n2, conf = .95), output = list(diff = x1 / n1 - x2 / n2, fm_delta = -.1, wald_cc_R = vec(test(TRUE)$conf.int),
    chisq = unname(test(FALSE)$statistic), chisq_p = test(FALSE)$p.value, chisq_cc = unname(test(TRUE)$statistic), chisq_cc_p = test(TRUE)$p.value))
}
fragility_case <- function(i) {
  n1 <- pick(5, 20, 60, 200); n2 <- if (pick(0, 1)) n1 else pick(7, 25, 80); a <- sample(0:n1, 1); c <- sample(0:n2, 1); alpha <- .05
  p_of <- function(a, c) fisher.test(matrix(c(a, n1 - a, c, n2 - c), 2))$p.value
  p <- p_of(a, c)
  if (abs(p - alpha) < 1e-6) return(NULL)
  arm <- if (a < c || (a == c && a / n1 <= c / n2)) 1 else 2
  step <- if (p < alpha) 1 else -1
  changes <- 0; x <- c(a, c); n <- c(n1, n2); after <- p
  repeat {
    x[arm] <- x[arm] + step; changes <- changes + 1
    if (x[arm] < 0 || x[arm] > n[arm]) { changes <- NA; after <- NA; break }
    after <- p_of(x[1], x[2])
    if (abs(after - alpha) < 1e-6) return(NULL)
    if ((after < alpha) != (p < alpha)) break
  }
  out <- list(p = p, significant = p < alpha, arm_modified = arm, p_after = after)
  out[[if (p < alpha) "fragility_index" else "reverse_fragility_index"]] <- changes
  if (p < alpha) out$fragility_quotient <- changes / (n1 + n2)
  list(input = list(a = a, n1 = n1, c = c, n2 = n2, alpha = alpha), output = out)
}
escalc_case <- function(i) {
  n1 <- pick(5, 40, 300); n2 <- pick(6, 40, 250); a <- sample(0:n1, 1); c <- sample(0:n2, 1)
  if (i %% 2) {
    out <- list()
    for (measure in c("PR", "PLO", "PLN")) out[[measure]] <- as.list(escalc(measure, xi = a, ni = n1)[1, ])
    return(list(fn = "escalc_prop", input = list(x = a, n = n1), output = lapply(out, function(e) list(yi = as.numeric(e$yi), vi = as.numeric(e$vi)))))
  }
  out <- list()
  for (measure in c("RR", "OR", "RD")) {
    e <- escalc(measure, ai = a, bi = n1 - a, ci = c, di = n2 - c, add = .5, to = "only0")
    out[[measure]] <- list(yi = as.numeric(e$yi), vi = as.numeric(e$vi))
  }
  list(fn = "escalc_2x2", input = list(a = a, n1 = n1, c = c, n2 = n2), output = out)
}
design_case <- function(i) {
  if (i %% 2) {
    p1 <- round(runif(1, .05, .95), 2); p2 <- round(runif(1, .05, .95), 2); power <- pick(.8, .9); level <- pick(.05, .01); side <- pick("one.sided", "two.sided")
    if (abs(p1 - p2) < .05) return(NULL)
    tight <- .Machine$double.eps^.9
    n <- tryCatch(quiet(power.prop.test(p1 = p1, p2 = p2, power = power, sig.level = level, alternative = side, tol = tight))$n, error = function(e) NULL)
    if (is.null(n)) return(NULL)
    query <- sample(10:400, 1)
    return(list(fn = "power_prop_test", input = list(p1 = p1, p2 = p2, power = power, sig_level = level, alternative = side, n_query = query),
      output = list(n_per_group = n, power_at_n_query = power.prop.test(n = query, p1 = p1, p2 = p2, sig.level = level, alternative = side)$power)))
  }
  delta <- round(runif(1, .3, 2), 2); type <- pick("two.sample", "one.sample", "paired"); side <- pick("one.sided", "two.sided"); power <- pick(.8, .9)
  n <- tryCatch(power.t.test(delta = delta, sd = 1, power = power, type = type, alternative = side, tol = 1e-12)$n, error = function(e) NULL)
  if (is.null(n)) return(NULL)
  list(fn = "power_t_test", input = list(delta = delta, sd = 1, power = power, sig_level = .05, type = type, alternative = side), output = list(n = n))
}
survreg_case <- function(i) {
  n <- pick(8, 30, 100); time <- round(rweibull(n, runif(1, .6, 2), 12) + .01, 2); status <- rbinom(n, 1, .7)
  if (sum(status) < 3) return(NULL)
  out <- list()
  for (family in c("exponential", "weibull", "lognormal", "loglogistic")) {
    fit <- tryCatch(quiet(survreg(Surv(time, status) ~ 1, dist = family, control = survreg.control(rel.tolerance = 1e-13, maxiter = 200))), error = function(e) NULL)
    if (is.null(fit)) return(NULL)
    out[[family]] <- list(intercept = unname(coef(fit)), log_scale = log(fit$scale), scale = fit$scale, var = unname(fit$var), loglik = fit$loglik[2],
      aic = AIC(fit))
  }
  list(fn = "survreg_intercept_only", input = list(time = vec(time), status = vec(status)), output = out)
}

write_numbers <- function() {
  write_cases("distributions", "", distribution_case, 5 * cases)
  write_cases("binom_ci", "prop_ci", proportion_case)
  write_cases("binom_test", "binom_test", binomial_test_case)
  write_cases("two_prop", "two_prop", two_prop_case)
  write_cases("fragility", "fragility", fragility_case)
  write_cases("escalc", "", escalc_case)
  write_cases("sample_size", "", design_case)
  write_cases("parametric", "", survreg_case)
}
