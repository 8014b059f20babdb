namespace Plumbline.Model;

/// <summary>How a rule did on planted cases of which a person worked out what is right. The tests count it and write it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Differing">How many cases were planted to differ.</param>
/// <param name="Found">How many of these it found: the numerator of its sensitivity.</param>
/// <param name="Agreeing">How many cases were planted in which nothing differs, though it may look so.</param>
/// <param name="LeftInPeace">How many of these it left in peace: the numerator of its specificity.</param>
public sealed record RuleAccuracy(Slug Rule, int Differing, int Found, int Agreeing, int LeftInPeace);
