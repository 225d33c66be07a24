using System.Text;
using System.Text.Json;

namespace PluginHost.Sdk.Build;

/// <summary>Spellings of names.</summary>
internal static class Words
{
    public static string CamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary><c>MaxLongEdge</c> for people: <c>Max long edge</c>.</summary>
    public static string Title(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var starts = i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            var acronym = i + 1 < name.Length && char.IsUpper(name[i + 1]);
            text.Append(starts ? " " : "").Append(starts && !acronym ? char.ToLowerInvariant(name[i]) : name[i]);
        }

        return text.ToString();
    }
}
