using System.Collections.Immutable;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Scripting.Csx.Dialect;

/// <summary>The parameters that a run asks for: noted in the first run, answered in later ones.</summary>
internal sealed class ParameterSheet
{
    private readonly IReadOnlyList<FilterParameter>? _known;
    private readonly IReadOnlyDictionary<string, object?> _values;

    private ParameterSheet(IReadOnlyList<FilterParameter>? known, IReadOnlyDictionary<string, object?> values, ImmutableList<FilterParameter> asked)
    {
        _known = known;
        _values = values;
        Asked = asked;
    }

    public ImmutableList<FilterParameter> Asked { get; private set; }

    public static ParameterSheet Empty() => new(null, ImmutableDictionary<string, object?>.Empty, []);

    public static ParameterSheet Of(IReadOnlyList<FilterParameter> known, IReadOnlyDictionary<string, object?> values) => new(known, values, []);

    /// <summary>Another that goes on from here: each thing that a file names has the file's parameters and its own.</summary>
    public ParameterSheet Branch() => new(_known, _values, Asked);

    public T Ask<T>(ParameterKind kind, string title, T value, Func<FilterParameter, FilterParameter> more)
    {
        var name = ScriptName.Camel(title ?? "");
        if (name.Length == 0)
        {
            throw new ScriptMistakeException("PH3230", $"The parameter '{title}' has neither a letter nor a digit in its title. Give it a title that people can read.");
        }

        if (Asked.Any(asked => asked.Name == name))
        {
            throw new ScriptMistakeException("PH3231", $"The parameter '{title}' is asked for twice. Ask once and keep the answer in a variable, or give the other one another title.");
        }

        var parameter = more(new FilterParameter(name, kind, title!) { Default = FilterArguments.Write(value) });
        Asked = Asked.Add(parameter);
        if (_known is not null && !_known.Any(known => SameParameter.As(known, parameter)))
        {
            throw new ScriptMistakeException("PH3232", $"The parameter '{title}' was not there, or had other bounds, when the script was first run. Ask for every parameter in every run, before any 'if' or loop, with bounds that do not depend on the picture.");
        }

        return _values.TryGetValue(name, out var given) ? (T)given! : value;
    }
}
