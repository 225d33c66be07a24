namespace PluginHost.Packages.Feeds;

/// <summary>What to look for in feeds.</summary>
/// <param name="Text">Words; empty for everything.</param>
/// <param name="Skip">How many of each feed to leave out.</param>
/// <param name="Take">How many of each feed to give.</param>
/// <param name="Prerelease">Whether versions that are not finished count.</param>
public sealed record PackageQuery(string Text, int Skip = 0, int Take = 20, bool Prerelease = false)
{
    /// <summary>Whether each word stands in one of the texts.</summary>
    internal bool Finds(params ReadOnlySpan<string?> texts)
    {
        foreach (var word in Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var found = false;
            foreach (var text in texts)
            {
                found |= text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }
}
