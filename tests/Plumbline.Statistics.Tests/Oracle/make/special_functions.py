# Writes x_special_functions.jsonl beside this folder: tails and quantiles in at least 60 digits, rounded to doubles.
# Python 3.11, mpmath 1.2.1; random.seed(20251105). Run: python3 make/special_functions.py
#
# Independent of the library's own ways: incomplete beta and gamma by their series of positive terms (Abramowitz and Stegun 26.5.4's
# hypergeometric form and 6.5.29) or mpmath's gammainc, noncentral t by the series of Lenth (1989, AS 243) with 500 digits to spare,
# quantiles by Newton's method on the logarithm of the tail in 60 digits.
import json
import os
import random

from mpmath import erfc, exp, gammainc, inf, log, log1p, loggamma, mp, mpf, psi, sqrt

random.seed(20251105)
mp.dps = 60
cases = []


def number(x):
    x = float(x)
    return "Inf" if x == float("inf") else "-Inf" if x == float("-inf") else x


def add(fn, given, **out):
    cases.append({"id": f"x_special_functions-{len(cases) + 1:05d}", "fn": fn, "in": given, "out": {k: number(v) for k, v in out.items()}})


def tails(fn, given, lower, upper):
    tiny = mpf(10) ** -300
    add(fn, given, lower=lower if lower > tiny else 0, upper=upper if upper > tiny else 0,
        log_lower=log_of(lower, upper), log_upper=log_of(upper, lower))


def log_of(tail, other):
    return -inf if tail <= 0 else log1p(-other) if other < 0.5 else log(tail)


def positive_series(first, ratio):
    total = term = mpf(first)
    n = 0
    while term > total * mpf(10) ** -65:
        term *= ratio(n)
        total += term
        n += 1
    return total


def beta_lower(a, b, x, y):
    # x^a y^b / (a B(a, b)) 2F1(a + b, 1; a + 1; x)
    front = exp(a * log(x) + b * log(y) - log(a) - loggamma(a) - loggamma(b) + loggamma(a + b))
    return front * positive_series(1, lambda n: (a + b + n) / (a + 1 + n) * x)


def beta_tails(a, b, x, y=None):
    a, b, x = mpf(a), mpf(b), mpf(x)
    y = 1 - x if y is None else y
    if x < (a + 1) / (a + b + 2):
        lower = beta_lower(a, b, x, y)
        return lower, 1 - lower if lower < mpf(1) - mpf(10) ** -20 else beta_lower(b, a, y, x)
    upper = beta_lower(b, a, y, x)
    return 1 - upper, upper


def gamma_tails(a, x):
    a, x = mpf(a), mpf(x)
    if x < a + 1:
        lower = exp(a * log(x) - x - loggamma(a + 1)) * positive_series(1, lambda n: x / (a + 1 + n))
        return lower, 1 - lower
    upper = gammainc(a, x, inf, regularized=True)
    return 1 - upper, upper


def t_tails(t, df):
    t, df = mpf(t), mpf(df)
    x, y = df / (df + t * t), t * t / (df + t * t)
    far = beta_tails(df / 2, mpf(1) / 2, x, y)[0] / 2
    return (1 - far, far) if t > 0 else (far, 1 - far)


def noncentral_t_tails(t, df, ncp):
    if t < 0:
        return noncentral_t_tails(-t, df, -ncp)[::-1]
    old, mp.dps = mp.dps, 520
    t, df, ncp = mpf(t), mpf(df), mpf(ncp)
    x, y = t * t / (df + t * t), df / (df + t * t)
    m, b = ncp * ncp / 2, df / 2
    p, q = exp(-m), ncp * exp(-m) / (sqrt(mpf(2)) * sqrt(mp.pi) / 2)

    def series(a, b, x, y):
        front = exp(a * log(x) + b * log(y) - log(a) - loggamma(a) - loggamma(b) + loggamma(a + b))
        total = term = mpf(1)
        n = 0
        while term > mpf(10) ** -515:
            term *= (a + b + n) / (a + 1 + n) * x
            total += term
            n += 1
        return front * total, front

    def lower_beta(a):
        value, step = series(a, b, x, y) if x < 0.5 else (None, exp(a * log(x) + b * log(y) - log(a) - loggamma(a) - loggamma(b) + loggamma(a + b)))
        return (value if x < 0.5 else 1 - series(b, a, y, x)[0]), step

    odd, odd_step = lower_beta(mpf(1) / 2)
    even, even_step = lower_beta(mpf(1))
    total, j = mpf(0), 0
    while j < m or p + abs(q) > mpf(10) ** -515:
        total += p * odd + q * even
        # I_x(a+1, b) = I_x(a, b) − x^a y^b / (a B(a, b)), and the next such step
        odd, odd_step = odd - odd_step, odd_step * x * (j + mpf(1) / 2 + b) / (j + mpf(3) / 2)
        even, even_step = even - even_step, even_step * x * (j + 1 + b) / (j + 2)
        j += 1
        p, q = p * m / j, q * m / (j + mpf(1) / 2)
    lower = erfc(ncp / sqrt(mpf(2))) / 2 + total / 2
    result = lower, 1 - lower
    mp.dps = old
    return result


def solve(log_tail, target, start):
    """Newton in v = ln x (or log odds): log_tail(v) gives (value, derivative); concave and monotone."""
    v, step = mpf(start), mpf(1)
    for _ in range(400):
        value, slope = log_tail(v)
        step = (target - value) / slope
        step = max(min(step, mpf(20)), mpf(-20))
        v += step
        if abs(step) < mpf(10) ** -40:
            return v
    raise ArithmeticError("not settled")


def beta_odds(a, b, p, upper):
    a, b, p = mpf(a), mpf(b), mpf(p)

    def at(w):
        x, y = 1 / (1 + exp(-w)), 1 / (1 + exp(w))
        lo, up = beta_tails(a, b, x, y)
        density = exp(a * log(x) + b * log(y) + loggamma(a + b) - loggamma(a) - loggamma(b))
        return (log(up), -density / up) if upper else (log(lo), density / lo)

    far = (log(p) + loggamma(a) + loggamma(b) - loggamma(a + b) + log(b if upper else a)) / (b if upper else a)
    return exp(solve(at, log(p), max(-far, log(a / b)) if upper else min(far, log(a / b))))


def gamma_quantile(a, p, upper):
    a, p = mpf(a), mpf(p)

    def at(v):
        x = exp(v)
        lo, up = gamma_tails(a, x)
        density = exp(a * v - x - loggamma(a))
        return (log(up), -density / up) if upper else (log(lo), density / lo)

    return exp(solve(at, log(p), log(a) if a > 1 or upper else (log(p) + loggamma(a + 1)) / a))


def uniform(low, high):
    return float(f"{random.uniform(low, high):.6g}")


def decades(low, high):
    return float(f"{10 ** random.uniform(low, high):.6g}")


# Normal
for z in [0.0, 1e-300, 1e-10, 0.3, 0.66, 0.67, 1, 1.959963984540054, 2.5, 5.6, 5.7, 6, 8.3, 9, 12, 20, 26.5, 30, 37.5, 38, 38.4, 45, 300, 1e5, 1e10]:
    for sign in (1, -1):
        upper = erfc(sign * mpf(z) / sqrt(mpf(2))) / 2
        tails("normal_tails", {"z": sign * z}, erfc(-sign * mpf(z) / sqrt(mpf(2))) / 2, upper)
for _ in range(60):
    z = uniform(-39, 39)
    tails("normal_tails", {"z": z}, erfc(-mpf(z) / sqrt(mpf(2))) / 2, erfc(mpf(z) / sqrt(mpf(2))) / 2)

# Gamma, chi-squared, Poisson
for _ in range(120):
    a = decades(-3, 5)
    x = abs(float(f"{a + random.uniform(-8, 30) * a ** 0.5:.6g}")) or 0.5
    tails("gamma_tails", {"shape": a, "x": x}, *gamma_tails(a, x))
for _ in range(60):
    a, x = decades(-3, 2), decades(-8, 2.8)
    tails("gamma_tails", {"shape": a, "x": x}, *gamma_tails(a, x))

# Beta
for _ in range(160):
    a, b = decades(-2, 4), decades(-2, 4)
    mean, deviation = a / (a + b), (a * b / (a + b + 1)) ** 0.5 / (a + b)
    x = mean + random.uniform(-20, 20) * deviation
    x = float(f"{x if 0 < x < 1 else random.uniform(0, 1):.6g}")
    tails("beta_tails", {"a": a, "b": b, "x": x}, *beta_tails(a, b, x))
for _ in range(40):
    a, b = decades(-1, 2), decades(-1, 2)
    x = decades(-280 / max(a, 1), -1)
    tails("beta_tails", {"a": a, "b": b, "x": x}, *beta_tails(a, b, x))

# Student's t
for _ in range(120):
    df = decades(-0.5, 6)
    t = uniform(-40, 40) if random.random() < 0.7 else decades(0, 200 / max(1, df))
    tails("t_tails", {"t": t, "df": df}, *t_tails(t, df))
for df in (0.5, 1, 2, 3):
    for t in (1e-8, 1e3, 1e20, 1e100, 1e148):
        tails("t_tails", {"t": t, "df": df}, *t_tails(t, df))
tails("t_tails", {"t": 1e200, "df": 1}, *t_tails("1e200", 1))
tails("t_tails", {"t": 1e300, "df": 0.5}, *t_tails("1e300", 0.5))

# Noncentral t
for df, ncp, t in [(1, 0.5, 3), (1, 5, 1), (2, 4, 4.30265), (3, -2, 1), (5, 10, 30), (10, 0, 2), (10, 1, -3), (18, 2.8, 2.10092),
                   (18, 2.8, 20), (18, 2.8, -6), (30, 8, 2), (40, 20, 10), (40, 20, 40), (60, 3, 0.001), (100, 30, 25), (100, 30, 60),
                   (198, 5, 1.97202), (0.7, 1, 100), (0.5, 6, 0.5), (1000, 3, 2), (1000, 3, 9), (500, 35, 30), (20, 36, 20), (20, 36, 100),
                   (4, -8, -3), (4, -8, -40), (7.5, 12.25, 1), (250.5, 0.1, 6), (1e4, 4, 1.96), (1e5, -4, -1.96)]:
    tails("noncentral_t_tails", {"t": t, "df": df, "ncp": ncp}, *noncentral_t_tails(t, df, ncp))
for _ in range(40):
    df, ncp = decades(0, 3), uniform(-25, 25)
    t = float(f"{ncp + random.uniform(-6, 8):.6g}")
    tails("noncentral_t_tails", {"t": t, "df": df, "ncp": ncp}, *noncentral_t_tails(t, df, ncp))

# Quantiles
probabilities = [1e-300, 1e-100, 1e-20, 1e-6, 0.001, 0.025, 0.2, 0.3, 0.5, 0.75]
for p in probabilities:
    for upper in (False, True):
        for a, b in [(0.5, 0.5), (0.5, 40), (1, 1), (3, 7), (33, 81), (0.02, 2), (250, 1.5), (4000, 9000)]:
            odds = beta_odds(a, b, p, upper)
            x = odds / (1 + odds)
            if 1e-300 < x:
                add("beta_quantile", {"p": p, "a": a, "b": b, "upper": upper}, value=x)
            if 1e-300 < odds < 1e300:
                add("f_quantile", {"p": p, "df1": 2 * a, "df2": 2 * b, "upper": upper}, value=odds * mpf(b) / a)
        for a in (0.05, 0.5, 1, 2.5, 12, 300, 40000):
            x = gamma_quantile(a, p, upper)
            if x > 1e-300:
                add("gamma_quantile", {"p": p, "shape": a, "upper": upper}, value=x)
    if p < 0.5:
        for df in (0.8, 1, 2, 3.5, 10, 30, 1000, 20000):
            # P(T < -t) = p: the odds of y = t²/(df + t²)
            add("t_quantile", {"p": p, "df": df}, value=-sqrt(beta_odds(0.5, df / 2, 2 * mpf(p), True) * df))
for p in (0.4999999, 0.49, 0.26, 0.24):
    for df in (0.8, 3.5, 1000):
        add("t_quantile", {"p": p, "df": df}, value=-sqrt(beta_odds(0.5, df / 2, 2 * mpf(p), True) * df))
for p in probabilities:
    if p < 0.5:
        z = solve(lambda v: (log(erfc(exp(v) / sqrt(mpf(2))) / 2), -exp(v) * exp(-exp(2 * v) / 2) / sqrt(2 * mp.pi) / (erfc(exp(v) / sqrt(mpf(2))) / 2)), log(mpf(p)), 0)
        add("normal_quantile", {"p": p}, value=-exp(z))

# Gamma function and its derivatives
for x in [1e-300, 1e-10, 0.001, 0.1, 0.5, 0.9, 1, 1.0000001, 1.3, 1.4, 1.4616321449683622, 1.4616321449683625, 1.47, 1.5, 1.6, 1.9999999, 2, 2.5, 3, 3.3,
          7.9, 8, 9.99, 10, 15.5, 16, 50.5, 170, 171.6, 1000, 12345.678, 1e6, 1e10, 1e15, 1e100]:
    x0 = mpf(x)
    add("log_gamma", {"x": x}, value=loggamma(x0))
    add("digamma", {"x": x}, value=psi(0, x0))
    if x > 1e-150:
        add("trigamma", {"x": x}, value=psi(1, x0))
for _ in range(40):
    a, b = decades(-3, 6), decades(-3, 6)
    add("log_beta", {"a": a, "b": b}, value=loggamma(mpf(a)) + loggamma(mpf(b)) - loggamma(mpf(a) + mpf(b)))

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "x_special_functions.jsonl")
with open(path, "w", newline="\n") as file:
    for case in cases:
        file.write(json.dumps(case, separators=(",", ":")) + "\n")
print(len(cases))
