# The numbers that both sides are timed on, as columns of little-endian doubles. usage: Rscript data.R DIR
dir <- commandArgs(TRUE)[1]
set.seed(1)
write_columns <- function(file, ...) {
  con <- base::file(file.path(dir, file), "wb")
  on.exit(close(con))
  for (column in list(...)) writeBin(as.double(column), con, endian = "little")
}

n <- 1e6
time <- rexp(n, .1)
censoring <- runif(n, 0, 30)
status <- as.numeric(time <= censoring)
time <- pmin(time, censoring)
write_columns("km_continuous.bin", time, status)
write_columns("km_days.bin", ceiling(time * 30.4375), status)

n <- 1e5
x <- cbind(rbinom(n, 1, .5), rnorm(n), rnorm(n, 60, 10), runif(n))
eta <- x %*% c(-.4, .2, .01, .5)
time <- rexp(n, .05 * exp(eta - mean(eta)))
censoring <- runif(n, 0, 40)
status <- as.numeric(time <= censoring)
time <- pmin(time, censoring)
write_columns("cox_continuous.bin", time, status, x[, 1], x[, 2], x[, 3], x[, 4])
write_columns("cox_days.bin", ceiling(time * 30.4375), status, x[, 1], x[, 2], x[, 3], x[, 4])

k <- 1000
variance <- rchisq(k, 3) / 30
write_columns("meta.bin", rnorm(k, .2, sqrt(variance + .05)), variance)
