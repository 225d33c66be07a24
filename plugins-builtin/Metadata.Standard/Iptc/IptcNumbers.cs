namespace PluginHost.Plugins.Metadata.Standard.Iptc;

/// <summary>Numbers of the records that are read.</summary>
internal static class IptcNumbers
{
    public const int Title = 5;
    public const int Keyword = 25;
    public const int DateCreated = 55;
    public const int TimeCreated = 60;
    public const int Creator = 80;
    public const int City = 90;
    public const int Location = 92;
    public const int State = 95;
    public const int Country = 101;
    public const int Headline = 105;
    public const int Credit = 110;
    public const int Rights = 116;
    public const int Caption = 120;

    /// <summary>Keywords are cut at this many bytes.</summary>
    public const int KeywordBytes = 64;
}
