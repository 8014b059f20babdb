using System.Collections.Frozen;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Grammar;

/// <summary>How far a number may stand behind the name of its estimate.</summary>
internal enum Reach
{
    /// <summary>Right behind an equals sign: t = 2.31. A single letter says too little otherwise.</summary>
    Sign,

    /// <summary>Behind a sign, a verb or nothing at all: R² of 0.31, τ² 0.04.</summary>
    Said,

    /// <summary>Behind a sign, a comma, a bracket or a verb: kappa was 0.71.</summary>
    Near,

    /// <summary>Some words later: hazard ratio for disease progression or death, 0.61.</summary>
    Far,
}

/// <summary>The name of an estimate, test or measure: what kind of statistic it names and under which short name.</summary>
internal sealed record EstimateName(StatisticKind Kind, string? Unit, Reach Reach)
{
    /// <summary>A difference is one of risks where its unit is per cent; of anything else it is a coefficient.</summary>
    public bool IsDifference => Kind == StatisticKind.RiskDifference;
}

/// <summary>The names of estimates that reports of trials use. Short ones count only as they are written here.</summary>
internal static class EstimateNames
{
    private static readonly FrozenDictionary<string, (string[] Words, EstimateName Name)[]> Names = All()
        .GroupBy(entry => entry.Words[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    public static Parsed<EstimateName>? At(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word) return null;
        if (!Names.TryGetValue(tokens[at].Text, out var entries)) return Subscripted(tokens, at);
        foreach (var (words, name) in entries)
        {
            var matched = true;
            for (var i = 0; matched && i < words.Length; i++) matched = Matches(tokens[at + i], words[i]);
            if (matched) return new(name, at + words.Length);
        }

        return null;
    }

    // "χ²8 = 9.62", "t48 = 2.31": degrees of freedom that were set below the line.
    private static Parsed<EstimateName>? Subscripted(TokenList tokens, int at)
    {
        var text = tokens[at].Text;
        if (text.Length > 6 || !char.IsAsciiDigit(text[^1]) || !tokens[at + 1].IsMark('=')) return null;
        var symbol = text.StartsWith("χ2", StringComparison.Ordinal) || text.StartsWith("χ²", StringComparison.Ordinal) ? text[..2] : text.TrimEndAny("0123456789");
        return symbol is "χ2" or "χ²" or "t" && Names.TryGetValue(symbol, out var entries) ? new(entries[^1].Name, at + 1) : null;
    }

    // A name without a lower-case run of three letters is a symbol, and symbols have their case.
    private static bool Matches(Token token, string word) =>
        word is "+" or "-" ? token.IsMark(word[0]) : IsSymbol(word) ? token.Kind == TokenKind.Word && string.Equals(token.Text, word, StringComparison.Ordinal) : token.IsWord(word);

    private static bool IsSymbol(string word) => word.Length < 4 || word.Count(char.IsUpper) > 1 || !char.IsAsciiLetter(word[0]);

    private static IEnumerable<(string[] Words, EstimateName Name)> All()
    {
        foreach (var (kind, unit, reach, written) in Table)
            foreach (var phrase in written.Split('|')) yield return (phrase.Split(' '), new EstimateName(kind, unit, reach));
    }

    private static (StatisticKind Kind, string? Unit, Reach Reach, string Written)[] Table =>
    [
        (StatisticKind.HazardRatio, null, Reach.Far, "hazard ratio|hazard ratios|hazards ratio|hazard rate ratio|HR|HRs|aHR|aHRs|sHR|SHR|cHR|csHR|CSHR"),
        (StatisticKind.OddsRatio, null, Reach.Far, "odds ratio|odds ratios|OR|ORs|aOR|aORs|AOR|cOR|diagnostic odds ratio"),
        (StatisticKind.RiskRatio, null, Reach.Far, "risk ratio|risk ratios|rate ratio|rate ratios|relative risk|relative risks|relative rate|prevalence ratio|standardized mortality ratio|standardised mortality ratio|standardized incidence ratio|standardised incidence ratio|SMR|SMRs|SIR|SIRs|RR|RRs|aRR|IRR|IRRs|aIRR"),
        (StatisticKind.RiskDifference, null, Reach.Far, "RD|aRD|ARD|ARR|risk difference|risk differences|risk reduction|rate difference|difference|differences|mean difference|treatment difference|MD|WMD|LSMD|Δ|Delta|treatment effect"),
        (StatisticKind.Coefficient, "SMD", Reach.Near, "SMD|SMDs|standardized mean difference|standardised mean difference|Cohen's d|Cohen d|Hedges' g|Hedges g|Hedges's g"),
        (StatisticKind.Coefficient, "ratio", Reach.Near, "win ratio|geometric mean ratio|geometric means ratio|ratio of geometric means|ratio of means|mean ratio|GMR|geometric mean fold rise|GMFR"),
        (StatisticKind.Coefficient, "τ", Reach.Sign, "τ|tau"), (StatisticKind.Coefficient, "d", Reach.Sign, "d|dz"), (StatisticKind.Coefficient, "g", Reach.Sign, "g"),
        (StatisticKind.Coefficient, "η²", Reach.Sign, "ηp²|η²|ηp2|η2|ω²|ηG²"), (StatisticKind.Coefficient, "V", Reach.Sign, "Cramer's V|Cramér's V|V|φ|phi"),
        (StatisticKind.Coefficient, "r", Reach.Sign, "r|rs|rS|ρ|rho|rp|rpartial|rpb|Spearman's rho|Pearson's r"), (StatisticKind.Coefficient, "r", Reach.Near, "correlation coefficient|Spearman ρ|Spearman rho|Spearman r|Pearson r|Kendall's tau"),
        (StatisticKind.Coefficient, "R²", Reach.Said, "R²|R2|ΔR²|ΔR2|r²|r2|adj.R²"),
        (StatisticKind.Coefficient, "AUC", Reach.Near, "AUC|AUCs|AUROC|area under the curve|area under the ROC curve|area under the receiver operating characteristic curve|area under the receiver-operating-characteristic curve|area under the receiver operating curve"),
        (StatisticKind.Coefficient, "C-index", Reach.Near, "C-index|c-index|C-statistic|c-statistic|C statistic|c statistic|C index|concordance index|concordance statistic"),
        (StatisticKind.Coefficient, "κ", Reach.Near, "kappa|κ|Cohen's kappa|Cohen's κ|Fleiss' kappa|weighted kappa|weighted κ"),
        (StatisticKind.Coefficient, "ICC", Reach.Near, "ICC|intraclass correlation coefficient|intraclass correlation|intracluster correlation coefficient|intracluster correlation"), (StatisticKind.Coefficient, "α", Reach.Near, "Cronbach's α|Cronbach's alpha|Cronbach α|Cronbach alpha"), (StatisticKind.Coefficient, "α", Reach.Sign, "α|αs|ω"),
        (StatisticKind.MeanSd, null, Reach.Sign, "M|Mdiff"), (StatisticKind.MedianRange, null, Reach.Sign, "Mdn|Md"),
        (StatisticKind.Coefficient, "LR", Reach.Near, "LR +|LR -|positive likelihood ratio|negative likelihood ratio|likelihood ratio|PLR|NLR"), (StatisticKind.Coefficient, "NNT", Reach.Near, "NNT|NNH|NNTB|NNTH|number needed to treat|number needed to harm"),
        (StatisticKind.Coefficient, "β", Reach.Sign, "β|B|b|Β"), (StatisticKind.Coefficient, "β", Reach.Near, "regression coefficient|beta coefficient|beta|slope"),
        (StatisticKind.TestStatistic, "chi-square", Reach.Sign, "χ²|χ2|Χ²|X²|x²|c²|c2|chi²|chi2|Χ2|X2"), (StatisticKind.TestStatistic, "chi-square", Reach.Near, "chi-square|chi-squared|chi square|log-rank chi-square|log-rank χ²"),
        (StatisticKind.TestStatistic, "t", Reach.Sign, "t|Welch's t"), (StatisticKind.TestStatistic, "z", Reach.Sign, "z|Z"), (StatisticKind.TestStatistic, "U", Reach.Near, "Mann-Whitney U"), (StatisticKind.TestStatistic, "H", Reach.Near, "Kruskal-Wallis H"), (StatisticKind.TestStatistic, "W", Reach.Near, "Wilcoxon W"), (StatisticKind.TestStatistic, "F", Reach.Sign, "F|ΔF|Welch's F"), (StatisticKind.TestStatistic, "U", Reach.Sign, "U"),
        (StatisticKind.TestStatistic, "H", Reach.Sign, "H"), (StatisticKind.TestStatistic, "W", Reach.Sign, "W"), (StatisticKind.TestStatistic, "Wald", Reach.Near, "Wald χ²|Wald χ2|Wald chi-square|Wald"),
        (StatisticKind.Heterogeneity, "I²", Reach.Near, "I²|I2|I-squared|I squared"), (StatisticKind.Heterogeneity, "τ²", Reach.Said, "τ²|τ2|tau²|Tau²|tau2|Tau2"), (StatisticKind.Heterogeneity, "τ²", Reach.Near, "tau-squared|tau squared"),
        (StatisticKind.Heterogeneity, "Q", Reach.Sign, "Q|QE|Cochran's Q|Cochran Q|Cochrane Q"),
    ];
}
