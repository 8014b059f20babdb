namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>The scale on which proportions are pooled; metafor's name of the measure in brackets.</summary>
public enum ProportionScale
{
    /// <summary>ln(p/(1−p)), ½ added to both counts where one is 0 [PLO].</summary>
    Logit,

    /// <summary>arcsin √p [PAS].</summary>
    Arcsine,

    /// <summary>Freeman and Tukey's double arcsine [PFT]. The way back is not sure: see <see cref="PooledProportion.Caveat"/>.</summary>
    FreemanTukey,

    /// <summary>p itself, ½ added to both counts where one is 0 [PR]. Limits can leave [0, 1].</summary>
    Raw,
}
