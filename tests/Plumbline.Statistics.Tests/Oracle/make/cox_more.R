# Reference answers of Cox regression beyond coxph.jsonl: R 4.2.2, survival 3.5-3, jsonlite 1.8.4, set.seed(20251105).
# usage: Rscript cox_more.R > ../x_cox_more.jsonl
suppressPackageStartupMessages({library(survival); library(jsonlite)})
set.seed(20251105)
tight <- coxph.control(eps = 1e-13, toler.chol = 1e-14, iter.max = 100, toler.inf = 1e-6)
emit <- function(id, fn, input, out) cat(toJSON(list(id = unbox(id), fn = unbox(fn), `in` = input, out = out), digits = I(17), na = "string", null = "null"), "\n", sep = "")
one <- function(v) unbox(as.numeric(v))
rows <- function(m) { m <- unname(as.matrix(m)); if (nrow(m)) m else list() }

simulate <- function(n, p, tied, entry, strata, weight, offset) {
  X <- sapply(seq_len(p), function(j) if (j %% 2 == 1) rbinom(n, 1, .5) else round(rnorm(n), 2)); X <- matrix(X, n)
  off <- if (offset) round(rnorm(n, 0, .5), 2) else NULL
  g <- if (strata) sample(1:3, n, TRUE) else NULL
  t <- rexp(n, .1 * exp(X %*% rep(c(-.6, .4), length.out = p) + if (offset) off else 0) * if (strata) g else 1)
  c_ <- runif(n, 1, 25); s <- as.numeric(t <= c_); t <- pmin(t, c_)
  t <- if (tied) ceiling(t) else round(t, 3) + .001
  start <- if (entry) pmax(0, round(t - rexp(n, .15), 2)) else NULL
  if (entry) start <- ifelse(start >= t, 0, start)
  list(start = start, time = t, status = s, x = X, strata = g, weight = if (weight) sample(c(.5, 1, 2, 3), n, TRUE) else NULL, offset = off)
}
fit <- function(d, ties, robust = FALSE, cluster = NULL, control = tight) {
  Y <- if (is.null(d$start)) Surv(d$time, d$status) else Surv(d$start, d$time, d$status)
  one <- rep(1, length(d$time))
  D <- data.frame(g = if (is.null(d$strata)) one else d$strata, o = if (is.null(d$offset)) 0 * one else d$offset, w = if (is.null(d$weight)) one else d$weight)
  D$Y <- Y; D$x <- d$x; D$cl <- cluster
  model <- if (is.null(d$strata)) Y ~ x + offset(o) else Y ~ x + strata(g) + offset(o)
  if (is.null(cluster)) coxph(model, D, weights = w, ties = ties, control = control, x = TRUE, y = TRUE, robust = robust)
  else coxph(model, D, weights = w, ties = ties, control = control, x = TRUE, y = TRUE, cluster = cl)
}
given <- function(d) list(start = d$start, time = d$time, status = d$status, x = rows(d$x), strata = d$strata, weight = d$weight, offset = d$offset)
basic <- function(f) list(coef = unname(coef(f)), se = unname(sqrt(diag(f$var))), loglik_null = one(f$loglik[1]), loglik = one(f$loglik[2]),
  score_test = one(f$score), wald_test = one(f$wald.test), concordance = one(f$concordance["concordance"]))

# Cumulative hazard at given covariates: survfit.coxph, one stratum after another.
hazard <- function(f, d, x0) {
  p <- ncol(d$x); k <- if (is.null(d$strata)) 1 else sort(unique(d$strata)); out <- list()
  for (h in k) {
    nd <- data.frame(g = h, o = 0); nd$x <- matrix(x0, 1)
    s <- survfit(f, newdata = nd, se.fit = TRUE)
    e <- s$n.event > 0
    out[[length(out) + 1]] <- list(stratum = unbox(h), time = s$time[e], cumhaz = as.numeric(s$cumhaz[e]), se = as.numeric(s$std.chaz[e]))
  }
  out
}
# Limits of the profile likelihood: coefficient j is fixed through the offset and the others are fitted again.
profile <- function(f, d, ties, j, level = .95) {
  cut <- qchisq(level, 1) / 2; b <- coef(f)[j]; se <- sqrt(f$var[j, j])
  pl <- function(v) {
    d2 <- d; d2$offset <- (if (is.null(d$offset)) 0 else d$offset) + v * d$x[, j]
    if (ncol(d$x) == 1) { d2$x <- matrix(0 * d$x, ncol = 1); d2$x[1, 1] <- 1
      Y <- if (is.null(d$start)) Surv(d$time, d$status) else Surv(d$start, d$time, d$status)
      D <- list(Y = Y, g = if (is.null(d$strata)) rep(1, length(d$time)) else d$strata, o = d2$offset, w = if (is.null(d$weight)) rep(1, length(d$time)) else d$weight)
      return(f$loglik[2] - cut - coxph(Y ~ strata(g) + offset(o), D, weights = w, ties = ties)$loglik[1]) }
    d2$x <- d$x[, -j, drop = FALSE]
    f$loglik[2] - cut - fit(d2, ties)$loglik[2]
  }
  c(uniroot(pl, c(b - 8 * se, b), tol = 1e-11)$root, uniroot(pl, c(b, b + 8 * se), tol = 1e-11)$root)
}

both <- function(d, n, cluster, x0, with_profile) {
  out <- list()
  for (ties in c("efron", "breslow")) {
    f <- fit(d, ties)
    C <- concordance(f)
    r <- fit(d, ties, cluster = seq_len(n)); rc <- fit(d, ties, cluster = cluster)
    # coxph's own rscore takes the score residuals without the offset, so that its U is not the gradient at 0 of the model fitted; with an
    # offset the test is formed here from the residuals of a fit of no iteration, which without one gives rscore.
    start <- suppressWarnings(fit(d, ties, control = coxph.control(iter.max = 0)))
    robust <- function(r, by) {
      u <- as.matrix(residuals(start, "score", collapse = by, weighted = TRUE)); score <- drop(colSums(u) %*% solve(crossprod(u), colSums(u)))
      if (is.null(d$offset)) stopifnot(all.equal(score, as.numeric(r$rscore), tolerance = 1e-9))
      list(se = unname(sqrt(diag(r$var))), vcov = rows(r$var), score_test = one(score), wald_test = one(r$wald.test)) }
    z <- function(tr) { z <- cox.zph(f, transform = tr, terms = FALSE)$table; list(chisq = unname(z[, 1]), df = unname(z[, 2]), p = unname(z[, 3])) }
    sch <- rows(residuals(f, "schoenfeld")); ssc <- rows(residuals(f, "scaledsch"))
    out[[ties]] <- c(basic(f), list(
      pairs = unname(if (is.matrix(C$count)) colSums(C$count[, 1:3]) else C$count[1:3]), robust = robust(r, seq_len(n)), cluster = robust(rc, cluster),
      martingale = unname(residuals(f, "martingale")), deviance = unname(residuals(f, "deviance")),
      schoenfeld = sch, scaledsch = ssc, zph_log = z("log"), zph_rank = z("rank"), zph_km = z("km"),
      hazard_zero = hazard(f, d, rep(0, length(x0))), hazard_x0 = hazard(f, d, x0)))
    if (with_profile) out[[ties]]$profile <- profile(f, d, ties, 1)
  }
  out
}

number <- 0
for (tied in c(FALSE, TRUE)) for (entry in c(FALSE, TRUE)) for (strata in c(FALSE, TRUE)) for (weight in c(FALSE, TRUE)) for (offset in c(FALSE, TRUE)) {
  number <- number + 1; p <- 1 + number %% 6; n <- c(30, 60, 90)[1 + number %% 3] + 10 * p
  d <- simulate(n, p, tied, entry, strata, weight, offset); cluster <- rep(seq_len(ceiling(n / 3)), length.out = n); x0 <- round(rnorm(p), 1)
  emit(sprintf("x-cox-%02d", number), "coxph_more", c(given(d), list(cluster = cluster, x0 = I(x0))), both(d, n, cluster, x0, number %% 3 == 1))
}

# The package's own data sets, some of them the examples of its documentation.
data_set <- function(name, d, columns, time, event, start = NULL, strata = NULL, cluster = NULL) {
  d <- d[complete.cases(d[c(columns, time, event)]), ]; n <- nrow(d)
  v <- list(start = if (!is.null(start)) d[[start]], time = as.numeric(d[[time]]), status = as.numeric(d[[event]]), x = sapply(columns, function(k) as.numeric(d[[k]])),
    strata = if (!is.null(strata)) as.integer(as.factor(d[[strata]])))
  v$x <- unname(as.matrix(v$x)); cl <- if (is.null(cluster)) rep(seq_len(ceiling(n / 2)), length.out = n) else d[[cluster]]; x0 <- round(colMeans(v$x), 1)
  emit(paste0("x-", name), "coxph_more", c(given(v), list(cluster = cl, x0 = I(x0))), both(v, n, cl, x0, TRUE))
}
data_set("aml", transform(aml, x = as.integer(x == "Nonmaintained")), "x", "time", "status")
data_set("ovarian", ovarian, c("age", "resid.ds", "rx", "ecog.ps"), "futime", "fustat")
data_set("lung", transform(lung, status = status - 1), c("age", "sex", "ph.ecog"), "time", "status")
data_set("veteran", veteran, c("trt", "karno", "diagtime", "prior"), "time", "status", strata = "celltype")
data_set("heart", transform(heart, transplant = as.integer(transplant) - 1), c("age", "year", "surgery", "transplant"), "stop", "event", start = "start", cluster = "id")
data_set("bladder", bladder, c("rx", "number", "size"), "stop", "event", strata = "enum", cluster = "id")
data_set("kidney", kidney, c("age", "sex"), "time", "status", cluster = "id")

# Columns that depend on those before them: R answers NA.
for (i in 1:6) {
  d <- simulate(60, 3, i %% 2 == 0, FALSE, i > 4, FALSE, FALSE)
  d$x <- switch(i, cbind(d$x[, 1:2], d$x[, 1] + 2 * d$x[, 2], d$x[, 3]), cbind(d$x[, 1], 1 - d$x[, 1], d$x[, 2]), cbind(3, d$x),
    cbind(d$x, d$x[, 2] * 1e6 + 5), cbind(d$strata, d$x), cbind(d$x, d$strata == 1, d$strata == 2))
  if (is.null(dim(d$x))) stop("x")
  f <- suppressWarnings(fit(d, "efron"))
  emit(sprintf("x-collinear-%d", i), "coxph_collinear", given(d), list(coef = unname(coef(f)), se = unname(sqrt(ifelse(is.na(coef(f)), NA, diag(f$var)))),
    loglik = one(f$loglik[2]), score_test = one(f$score), wald_test = one(f$wald.test), df = one(sum(!is.na(coef(f))))))
}

# One column (the first) separates; the others have estimates. R warns, and its loglik is the limit to 1e-9; se of the others too.
for (i in 1:6) {
  d <- simulate(60, 1 + i %% 3, i %% 2 == 0, FALSE, i > 3, FALSE, FALSE); arm <- rbinom(60, 1, .4); d$status[arm == 1] <- 0
  sign <- if (i %% 2) 1 else -1; d$x <- cbind(if (sign > 0) arm else 1 - arm, d$x)
  for (ties in c("efron", "breslow")) {
    f <- suppressWarnings(fit(d, ties))
    keep <- d; keep$x <- d$x[, -1, drop = FALSE]; k <- arm == 0
    for (v in c("time", "status", "strata")) keep[[v]] <- keep[[v]][k]; keep$x <- keep$x[k, , drop = FALSE]
    r <- fit(keep, ties) # the limit: those who cannot have the event are in no risk set that counts
    emit(sprintf("x-monotone-%d-%s", i, ties), "coxph_monotone_more", c(given(d), list(ties = unbox(ties))), list(direction = unbox(-sign),
      loglik_null = one(f$loglik[1]), loglik_limit = one(r$loglik[2]), score_test = one(f$score), coef = I(unname(coef(r))), se = I(unname(sqrt(diag(r$var))))))
  }
}
