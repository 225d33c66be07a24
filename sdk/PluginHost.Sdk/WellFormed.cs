namespace PluginHost.Sdk;

internal static class WellFormed
{
    // A lone surrogate makes Normalize throw and cannot be written as UTF-8; hostile metadata holds them.
    public static bool IsUtf16(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
