using System.Globalization;
using Microsoft.AspNetCore.Http;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Http;

/// <summary>Reads query parameters and remembers by name what is wrong with each.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _errors = [];

    public string? Text(string name) => query.TryGetValue(name, out var values) && values.Count > 0 && values[^1] is { Length: > 0 } text ? text : null;

    public int Integer(string name, int min, int max, int standard)
    {
        if (Text(name) is not { } text)
        {
            return standard;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        _errors[name] = [$"Must be a whole number from {min} to {max}, not '{text}'."];
        return standard;
    }

    public int Choice(string name, IReadOnlyList<int> choices, int standard)
    {
        if (Text(name) is not { } text)
        {
            return standard;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && choices.Contains(number))
        {
            return number;
        }

        _errors[name] = [$"Must be one of {string.Join(", ", choices)}, not '{text}'."];
        return standard;
    }

    public IReadOnlyList<string> Choices(string name, IEnumerable<string> choices, string standard)
    {
        var known = choices.ToArray();
        var chosen = (Text(name) ?? standard).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
        var unknown = chosen.Where(choice => !known.Contains(choice)).ToArray();
        if (unknown.Length > 0 || chosen.Length == 0)
        {
            _errors[name] = [$"Must be one or more of {string.Join(", ", known)}, not '{string.Join(", ", unknown)}'."];
        }

        return chosen;
    }

    public void AddError(string name, string message) => _errors[name] = [message];

    /// <summary>Answers 400 with everything that is wrong, if anything is.</summary>
    public async ValueTask<bool> RefuseAsync(HttpContext context)
    {
        if (_errors.Count == 0)
        {
            return false;
        }

        await context.WriteProblemAsync(StatusCodes.Status400BadRequest, LibraryRefusals.InvalidRequest, _errors);
        return true;
    }
}
