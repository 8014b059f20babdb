# Reference answers for meta-regression, subgroups, leave-one-out, cumulative pooling, funnel asymmetry, trim-and-fill and influence.
# R 4.2.2, metafor 3.8-1, metadat 1.2-0, jsonlite 1.8.4; seed 20250711. Usage: Rscript meta_more.R > ../x_meta_more.jsonl
suppressPackageStartupMessages({library(metafor); library(jsonlite)})
set.seed(20250711)
tight <- list(threshold = 1e-13, maxiter = 10000, tol = 1e-13) # tol is for PM

num <- function(v) { # shortest of 15 or 17 digits that reads back as the same double
  v <- as.numeric(v); short <- sprintf("%.15g", v)
  ifelse(is.na(v), '"NA"', ifelse(v == Inf, '"Inf"', ifelse(v == -Inf, '"-Inf"', ifelse(suppressWarnings(as.numeric(short)) == v, short, sprintf("%.17g", v)))))
}
js <- function(x) {
  if (is.null(x)) "null"
  else if (is.list(x)) paste0("{", paste0('"', names(x), '":', vapply(x, js, ""), collapse = ","), "}")
  else if (is.matrix(x)) paste0("[", paste(apply(x, 1, function(r) paste0("[", paste(num(r), collapse = ","), "]")), collapse = ","), "]")
  else if (is.character(x) && inherits(x, "AsIs")) paste0("[", paste0('"', x, '"', collapse = ","), "]")
  else if (is.character(x)) paste0('"', x, '"')
  else if (length(x) == 1 && is.na(x)) num(x)
  else if (is.logical(x)) tolower(as.character(x))
  else if (length(x) == 1 && !inherits(x, "AsIs")) num(x)
  else paste0("[", paste(num(unclass(x)), collapse = ","), "]")
}
counter <- 0
emit <- function(fn, input, output) {
  counter <<- counter + 1
  cat(sprintf('{"id":"x_meta_more-%05d","fn":"%s","in":%s,"out":%s}\n', counter, fn, js(input), js(output)))
}
fit <- function(...) { # the smaller step where Fisher scoring overshoots; null where it does not settle at all
  for (step in c(1, .5, .1)) {
    r <- tryCatch(suppressWarnings(rma(..., control = c(tight, stepadj = step))), error = function(e) NULL)
    if (!is.null(r)) return(r)
  }
  NULL
}
one <- function(r) list(b = r$b[1], se = r$se[1], z = r$zval[1], p = r$pval[1], ci = I(c(r$ci.lb[1], r$ci.ub[1])),
  tau2 = r$tau2, i2 = r$I2, h2 = r$H2, q = r$QE, q_p = r$QEp)

bcg <- escalc("RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
draw <- function(k, m, tau) {
  vi <- round(rchisq(k, 3) / 30 + .005, 5); x <- cbind(round(runif(k, 1950, 2000)), round(rnorm(k), 3), rbinom(k, 1, .5))[, seq_len(m), drop = FALSE]
  if (m == 3 && length(unique(x[, 3])) == 1) x[1, 3] <- 1 - x[1, 3]
  list(yi = round(rnorm(k, .2 + .01 * (x[, 1] - 1975), sqrt(vi + tau)), 5), vi = vi, x = x)
}
sets <- list(list(yi = c(bcg$yi), vi = c(bcg$vi), x = cbind(bcg$ablat, bcg$year)))
for (k in c(6, 8, 12, 20, 40)) for (m in 1:3) for (tau in c(0, .1)) sets[[length(sets) + 1]] <- draw(k, m, tau)

# Meta-regression.
for (d in sets) for (method in c("REML", "ML", "DL", "PM", "HE", "SJ", "HS", "EB")) {
  test <- sample(c("z", "knha", "adhoc"), 1)
  r <- fit(d$yi, d$vi, mods = d$x, method = method, test = test)
  if (is.null(r)) next
  at <- colMeans(d$x) + 1; pr <- predict(r, newmods = at)
  q <- suppressWarnings(confint(r, control = list(tol = 1e-12, tau2.max = 1e5)))$random
  ll <- if (method %in% c("ML", "REML")) c(logLik(r)) else NA
  # R2 from two tight fits: metafor's own refits with the default control, so it agrees roughly only.
  w <- fit(d$yi, d$vi, method = method); w <- if (is.null(w)) NA else w$tau2; r2 <- if (is.na(w) || w < 1e-9) NA else max(0, 100 * (w - r$tau2) / w)
  if (!is.null(r$R2) && !is.na(r2) && w > .001) stopifnot(abs(r2 - r$R2) < 2)
  emit("rma_mods", list(yi = I(d$yi), vi = I(d$vi), x = t(d$x), method = method, test = test, at = I(at)), list(
    b = I(c(r$b)), se = I(r$se), stat = I(r$zval), p = I(r$pval), lower = I(r$ci.lb), upper = I(r$ci.ub), vb = unname(vcov(r)),
    tau2 = r$tau2, se_tau2 = r$se.tau2, i2 = r$I2, h2 = r$H2, qe = r$QE, qe_p = r$QEp, qm = r$QM, qm_p = r$QMp, loglik = ll,
    pred = pr$pred, pred_se = pr$se, pred_ci = I(c(pr$ci.lb, pr$ci.ub)), pred_pi = I(c(pr$pi.lb, pr$pi.ub)),
    qprofile_tau2 = I(q[1, 2:3]), qprofile_i2 = I(q[3, 2:3]),
    tau2_without = w, r2 = r2))
}

# Fixed-effect meta-regression without intercept. QE is the deviance of lm: metafor 3.8-1 centres yi before it computes QE, which without
# an intercept changes the value.
for (d in sets[c(1, 5, 12, 20, 31)]) {
  r <- rma(d$yi, d$vi, mods = d$x, method = "FE", intercept = FALSE); qe <- deviance(lm(d$yi ~ 0 + d$x, weights = 1 / d$vi))
  emit("fe_mods", list(yi = I(d$yi), vi = I(d$vi), x = t(d$x)), list(
    b = I(c(r$b)), se = I(r$se), p = I(r$pval), qe = qe, qe_p = pchisq(qe, r$k - r$p, lower.tail = FALSE), qm = r$QM, qm_p = r$QMp))
}

# Leave one out, cumulative, subgroups, funnel, trim-and-fill, influence.
draws <- c(list(list(yi = c(bcg$yi), vi = c(bcg$vi), g = as.character(bcg$alloc))),
  lapply(1:11, function(i) { k <- sample(c(4, 6, 9, 15, 25), 1); vi <- round(rchisq(k, 3) / 30 + .005, 5)
    list(yi = round(rnorm(k, .3 + sample(0:1, 1) * sqrt(vi), sqrt(vi + sample(c(0, .05, .3), 1))), 5), vi = vi,
      g = if (k < 6) rep(c("a", "b"), 2) else c("a", "b", "a", "b", sample(c("a", "b", "c"), k - 4, TRUE))) }))
for (d in draws) for (method in c("EE", sample(c("REML", "DL", "PM", "ML"), 2))) {
  test <- if (method == "EE") "z" else sample(c("z", "knha"), 1)
  if (min(table(d$g)) < 2) test <- "z" # metafor falls back to it in a group of one study
  r <- fit(d$yi, d$vi, method = method, test = test)
  if (is.null(r)) next
  base <- list(yi = I(d$yi), vi = I(d$vi), method = method, test = test)
  k <- length(d$yi)
  pools <- function(sets) { f <- lapply(sets, function(s) fit(d$yi[s], d$vi[s], method = method, test = test)); if (any(vapply(f, is.null, NA))) NULL else f }
  columns <- function(f) { o <- lapply(f, one); list(b = I(sapply(o, `[[`, "b")), se = I(sapply(o, `[[`, "se")), p = I(sapply(o, `[[`, "p")),
    lower = I(sapply(o, function(e) e$ci[1])), upper = I(sapply(o, function(e) e$ci[2])), tau2 = I(sapply(o, `[[`, "tau2")),
    i2 = I(sapply(o, `[[`, "i2")), h2 = I(sapply(o, `[[`, "h2")), q = I(sapply(o, `[[`, "q")), q_p = I(sapply(o, `[[`, "q_p"))) }
  f <- pools(lapply(seq_len(k), function(i) -i))
  if (!is.null(f)) { l <- leave1out(r); stopifnot(max(abs(l$estimate - sapply(f, function(e) e$b))) < 1e-6); emit("leave1out", base, columns(f)) }
  f <- pools(lapply(2:k, seq_len)) # the first study alone is itself
  if (!is.null(f)) { l <- cumul(r); stopifnot(max(abs(l$estimate[-1] - sapply(f, function(e) e$b))) < 1e-6); emit("cumul", base, columns(f)) }

  levels <- unique(d$g)
  f <- pools(lapply(levels, function(v) d$g == v))
  if (!is.null(f)) {
    between <- rma(sapply(f, function(e) e$b), sei = sapply(f, function(e) e$se), mods = ~ factor(levels), method = "FE")
    emit("subgroup_separate", c(base, list(g = I(d$g))), c(list(groups = I(levels)), columns(f), list(qb = between$QM, qb_df = between$QMdf[1], qb_p = between$QMp)))
  }
  if (method != "EE") {
    a <- fit(d$yi, d$vi, mods = ~ factor(d$g, levels) - 1, method = method, test = test); b <- fit(d$yi, d$vi, mods = ~ factor(d$g, levels), method = method, test = test)
    if (!is.null(a) && !is.null(b)) emit("subgroup_common", c(base, list(g = I(d$g))), list(groups = I(levels), b = I(c(a$b)), se = I(a$se), p = I(a$pval),
      lower = I(a$ci.lb), upper = I(a$ci.ub), tau2 = b$tau2, qe = b$QE, i2 = b$I2, qm = b$QM, qm_p = b$QMp))
    g <- tryCatch(suppressWarnings(regtest(r)), error = function(e) NULL)
    m <- fit(d$yi, d$vi, mods = sqrt(d$vi), method = method, test = test)
    if (!is.null(m)) { if (!is.null(g)) stopifnot(abs(g$zval - m$zval[2]) < 1e-3)
      emit("regtest_rma", base, list(stat = m$zval[2], p = m$pval[2], slope = m$b[2], slope_se = m$se[2], limit = m$b[1], limit_ci = I(c(m$ci.lb[1], m$ci.ub[1])))) }
  }
  else {
    rt <- suppressWarnings(ranktest(r)); emit("ranktest", base, list(tau = rt$tau, p = rt$pval))
    v <- round(d$vi, 2) + .01; rt <- suppressWarnings(ranktest(d$yi, v)) # with ties
    emit("ranktest", list(yi = I(d$yi), vi = I(v), method = "EE", test = "z"), list(tau = rt$tau, p = rt$pval))
  }
  if (test != "z") next # trimfill drops Knapp-Hartung; influence scales variances with it
  if (method != "EE") {
    inf <- tryCatch(suppressWarnings(influence(r)$inf), error = function(e) NULL)
    bj <- tryCatch({ pdf(NULL); z <- baujat(r); dev.off(); z }, error = function(e) NULL)
    if (!is.null(inf)) emit("influence", base, list(rstudent = I(inf$rstudent), dffits = I(inf$dffits), cook_d = I(inf$cook.d), cov_r = I(inf$cov.r),
      tau2_del = I(inf$tau2.del), qe_del = I(inf$QE.del), hat = I(inf$hat), baujat_x = I(bj$x), baujat_y = I(bj$y)))
    r <- rma(d$yi, d$vi, method = "DL"); base$method <- "DL" # trimfill refits with the default control, which only a closed form ignores
  }
  for (est in c("L0", "R0")) for (side in c("left", "right")) {
    t <- tryCatch(suppressWarnings(trimfill(r, estimator = est, side = side, control = list(maxiter = 100))), error = function(e) NULL)
    if (is.null(t)) next
    emit("trimfill", c(base, list(estimator = est, side = side)), list(k0 = t$k0, se_k0 = t$se.k0, b = t$b[1], se = t$se, tau2 = t$tau2, ci = I(c(t$ci.lb, t$ci.ub)),
      filled_yi = I(if (t$k0 > 0) as.numeric(t$yi)[-seq_len(k)] else numeric(0)), filled_vi = I(if (t$k0 > 0) t$vi[-seq_len(k)] else numeric(0))))
  }
  t <- tryCatch(suppressWarnings(trimfill(r)), error = function(e) NULL)
  if (!is.null(t)) emit("trimfill_auto", base, list(side = t$side, k0 = t$k0, b = t$b[1]))
}
