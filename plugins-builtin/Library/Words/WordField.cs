namespace PluginHost.Plugins.Library.Words;

/// <summary>Texts of a picture. The numbers are those of the columns, in memory and in files.</summary>
internal enum WordField
{
    Name,
    Description,
    Prompt,
    Negative,
}
