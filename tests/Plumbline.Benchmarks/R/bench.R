# R's times for the same tasks on the same numbers. usage: Rscript bench.R DIR
# One line a task: key, median and minimum in seconds, the answer; first a line with the versions.
suppressPackageStartupMessages({ library(survival); library(metafor) })
dir <- commandArgs(TRUE)[1]
columns <- function(file, count) {
  path <- file.path(dir, file)
  matrix(readBin(path, "double", file.size(path) / 8, endian = "little"), ncol = count)
}
timed <- function(key, task, answer = function(x) NA, runs = 5) {
  seconds <- replicate(runs, { gc(FALSE); system.time(result <<- task())[["elapsed"]] })
  cat(key, sprintf("%.6f", median(seconds)), sprintf("%.6f", min(seconds)), sprintf("%.12g", answer(result)), sep = "\t")
  cat("\n")
}
cat("versions", as.character(getRversion()), as.character(packageVersion("survival")), as.character(packageVersion("metafor")), sep = "\t")
cat("\n")

for (kind in c("continuous", "days")) {
  m <- columns(sprintf("km_%s.bin", kind), 2)
  s <- Surv(m[, 1], m[, 2])
  group <- rep(0:1, length.out = nrow(m))
  at <- if (kind == "continuous") 10 else 304
  timed(paste0("km-", kind), function() survfit(s ~ 1), function(fit) summary(fit, times = at)$surv)
  timed(paste0("logrank-", kind), function() survdiff(s ~ group), function(test) test$chisq)
}
for (kind in c("continuous", "days")) {
  m <- columns(sprintf("cox_%s.bin", kind), 6)
  s <- aeqSurv(Surv(m[, 1], m[, 2])) # as coxph does before it calls coxph.fit
  x <- m[, 3:6]
  for (ties in c("efron", "breslow")) {
    timed(sprintf("cox-%s-%s", kind, ties),
      function() survival:::coxph.fit(x, s, NULL, NULL, NULL, coxph.control(), NULL, ties, NULL), function(fit) fit$coefficients[[1]])
  }
}
# What is timed is what people run; the answers come from runs to the last digit, as rma stops when tau2 changes by less than 1e-5.
m <- columns("meta.bin", 2)
tight <- function(...) rma(m[, 1], m[, 2], control = list(threshold = 1e-13, maxiter = 1000, tol = 1e-14), ...)
timed("reml-1000", function() rma(m[, 1], m[, 2]), function(fit) tight()$tau2)
timed("reml-kh-1000", function() rma(m[, 1], m[, 2], test = "knha"), function(fit) tight(test = "knha")$se)
timed("pm-1000", function() rma(m[, 1], m[, 2], method = "PM"), function(fit) tight(method = "PM")$tau2)
bcg <- dat.bcg
timed("reml-bcg-100", function() for (i in 1:100) fit <- rma(ai = tpos, bi = tneg, ci = cpos, di = cneg, data = bcg, measure = "RR"), runs = 3)
timed("fisher-1000", function() for (i in 1:1000) fisher.test(matrix(c(10, 3, 2, 15), 2)), runs = 3)
timed("binomial-1000", function() for (i in 1:1000) binom.test(15, 148), runs = 3)
