using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>The names of outcomes that reports of trials in all of medicine use, each with the short one we write.</summary>
internal static class Lexicon
{
    /// <summary>Every outcome with a common name in a text, in order.</summary>
    public static List<Mention> Find(TokenList tokens) => OutcomeNames.BuiltIn.Find(tokens);

    /// <summary>Label, and the phrases that mean it; the label is one of them only if it is among them.</summary>
    public static IEnumerable<(string Label, string[] Phrases, bool IsTime)> All() =>
        Times.Select(line => Parse(line, isTime: true)).Concat(Rates.Select(line => Parse(line, isTime: false)));

    private static (string Label, string[] Phrases, bool IsTime) Parse(string line, bool isTime)
    {
        var parts = line.Split('=');
        return (parts[0], parts[1].Split('|'), isTime);
    }

    // Times until something, and what is read off their curves.
    private static string[] Times =>
    [
        "PFS=PFS|progression-free survival|progression free survival|mPFS|without the disease worsening|without their disease worsening|without the disease progressing|without disease progression|without progression|without the cancer growing",
        "rwPFS=rwPFS", "PFS2=PFS2|mPFS2", "OS=OS|overall survival|mOS", "rPFS=rPFS|radiographic progression-free survival|radiological progression-free survival",
        "DoR=DoR|DOR|mDOR|mDoR|duration of response|duration of remission|response duration|durations of response", "EFS=EFS|event-free survival|event free survival",
        "DFS=DFS|disease-free survival|disease free survival", "iDFS=iDFS|IDFS|invasive disease-free survival|invasive-disease-free survival", "RFS=RFS|relapse-free survival|recurrence-free survival",
        "MFS=MFS|metastasis-free survival", "DMFS=DMFS|distant metastasis-free survival", "DRFI=DRFI|distant recurrence-free interval", "LFS=LFS|leukemia-free survival|leukaemia-free survival",
        "GRFS=GRFS|GVHD-free, relapse-free survival|graft-versus-host disease-free, relapse-free survival", "CSS=cancer-specific survival|disease-specific survival", "FFS=FFS|failure-free survival",
        "TFS=treatment-free survival|transplant-free survival|transplantation-free survival", "TTP=TTP|time to progression|time to disease progression", "TTR=TTR|time to response|time to treatment response|time to first response",
        "TTNT=TTNT|time to next treatment", "TTF=TTF|time to treatment failure", "time to onset=time to onset", "time to deterioration=time to deterioration", "graft survival=graft survival", "survival=survival time|survival|lived|live|alive",
        "follow-up=follow-up|mFU|FU|follow up|followed up|followup", "time from diagnosis=time from initial diagnosis|time from diagnosis|time since diagnosis",
        "duration of treatment=duration of treatment|treatment duration|duration of therapy|duration of exposure", "remission=remission duration",
    ];

    // Shares, risks and measures.
    private static string[] Rates =>
    [
        "ORR=ORR|ORRs|overall response rate|objective response rate|overall response|objective response|overall response rates|objective responses|objective response rates", "DCR=DCR|disease control rate|disease control",
        "CBR=CBR|clinical benefit rate", "response rate=response rate|response rates", "sCR=sCR|stringent complete response|stringent complete responses",
        "complete response or better=complete response or better|CR or better|≥CR", "CR/CRi=CR/CRi", "CR=CR|complete response|complete responses|complete remission|complete remissions",
        "VGPR or better=very good partial response or better|VGPR or better|≥VGPR", "VGPR=VGPR|very good partial response|very good partial responses", "PR or better=partial response or better|PR or better|≥PR",
        "PR=PR|partial response|partial responses|partial remission", "MR=MR|minimal response|minimal responses", "SD=SD|stable disease", "PD=PD|progressive disease|disease progression",
        "MRD negativity=MRD negativity|MRD-negative|MRD negative|minimal residual disease negativity|measurable residual disease negativity", "MRD=MRD|minimal residual disease|measurable residual disease",
        "pCR=pCR|pathologic complete response|pathological complete response", "MMR=MMR|major molecular response", "SVR=sustained virologic response|sustained virological response",
        "censoring rate=censoring rate", "NRM=NRM|nonrelapse mortality|non-relapse mortality|treatment-related mortality", "all-cause mortality=all-cause mortality|all cause mortality|death from any cause|deaths from any cause",
        "cardiovascular death=cardiovascular death|cardiovascular mortality|death from cardiovascular causes|CV death", "mortality=mortality|case fatality", "relapse=relapse rate|relapse incidence|incidence of relapse|cumulative incidence of relapse",
        "MACE=MACE|MACEs|major adverse cardiovascular events|major adverse cardiovascular event|major adverse cardiac events", "major bleeding=major bleeding", "readmission=readmission rate|hospital readmission|readmission",
        "SAEs=SAEs|serious adverse events|serious AEs|serious adverse reactions", "TESAEs=TESAEs", "adverse events=adverse events|AEs|adverse reactions", "TEAEs=TEAEs|treatment-emergent adverse events", "TRAEs=TRAEs|treatment-related adverse events",
        "sensitivity=sensitivity", "specificity=specificity", "PPV=PPV|positive predictive value", "NPV=NPV|negative predictive value", "accuracy=diagnostic accuracy",
        "AUC=AUC|AUROC|area under the curve|area under the receiver operating characteristic curve|area under the ROC curve", "C statistic=C statistic|c-statistic|C-index|concordance index",
        "HbA1c=HbA1c|hemoglobin A1c|glycated hemoglobin|glycated haemoglobin", "LDL cholesterol=LDL-C|LDL cholesterol|low-density lipoprotein cholesterol", "blood pressure=systolic blood pressure|diastolic blood pressure",
        "adherence=adherence", "recurrence=recurrence rate|recurrence", "live birth=live birth|live birth rate", "cumulative incidence=cumulative incidence",
        "age=age|aged|ages", "prior lines=prior lines|prior line|prior therapies|prior treatments|previous treatments|previous therapies|lines of therapy", "treatment cycles=treatment cycles|cycles",
    ];
}
