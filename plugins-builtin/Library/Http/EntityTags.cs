using Microsoft.Extensions.Primitives;

namespace PluginHost.Plugins.Library.Http;

/// <summary>Compares the entity tags of conditional requests.</summary>
internal static class EntityTags
{
    public static bool Match(StringValues header, string tag)
    {
        foreach (var value in header)
        {
            foreach (var candidate in (value ?? "").Split(',', StringSplitOptions.TrimEntries))
            {
                if (candidate == "*" || Strong(candidate) == tag)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The number in <c>"17"</c>; nothing when there is no header or it says <c>*</c>.</summary>
    public static bool TryReadRevision(StringValues header, out long? revision)
    {
        revision = null;
        var text = header.ToString().Trim();
        if (text.Length == 0 || text == "*")
        {
            return true;
        }

        var valid = long.TryParse(Strong(text).Trim('"'), out var number);
        revision = valid ? number : null;
        return valid;
    }

    private static string Strong(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
