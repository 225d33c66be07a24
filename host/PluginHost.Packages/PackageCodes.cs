namespace PluginHost.Packages;

/// <summary>Codes of what is wrong with packages, where they come from and how they are put in place.</summary>
internal static class PackageCodes
{
    public const string NotAnArchive = "PH1801";
    public const string EntryName = "PH1802";
    public const string TooLarge = "PH1803";
    public const string EntryContent = "PH1804";
    public const string NotAPlugin = "PH1805";
    public const string Identity = "PH1806";
    public const string Hash = "PH1807";
    public const string FeedUnreachable = "PH1810";
    public const string FeedAnswer = "PH1811";
    public const string FeedDenied = "PH1812";
    public const string FeedRedirects = "PH1813";
    public const string FeedInsecure = "PH1814";
    public const string Download = "PH1815";
    public const string FeedOptions = "PH1816";
    public const string FeedIndex = "PH1817";
    public const string FeedPasswords = "PH1818";
    public const string NoSuchPackage = "PH1820";
    public const string Incompatible = "PH1821";
    public const string Cycle = "PH1822";
    public const string Conflict = "PH1823";
    public const string MissingDependency = "PH1824";
    public const string UpToDate = "PH1825";
    public const string Signature = "PH1830";
    public const string Unsigned = "PH1831";
    public const string Untrusted = "PH1832";
    public const string SignerChanged = "PH1833";
    public const string Expired = "PH1834";
    public const string Busy = "PH1840";
    public const string NotInstalled = "PH1841";
    public const string Needed = "PH1842";
    public const string NothingKept = "PH1843";
    public const string TrialFailed = "PH1844";
    public const string FolderTaken = "PH1845";
    public const string Stale = "PH1846";
    public const string Switch = "PH1847";
    public const string Unfinished = "PH1848";
    public const string LockFile = "PH1850";
    public const string Journal = "PH1851";
    public const string Bundle = "PH1860";
}
