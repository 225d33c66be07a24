using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Dialect;

/// <summary>One time through a script's body: what it is given, and what it says.</summary>
internal sealed class ScriptPass(string path, Image image, FilterContext context, ParameterSheet parameters)
{
    private readonly List<Declaration> _declarations = [];

    public Image Image { get; } = image;

    public FilterContext Context { get; } = context;

    public ParameterSheet Parameters { get; private set; } = parameters;

    public ScriptAbout About { get; set; } = new();

    /// <summary>What the body named, in its order.</summary>
    public IReadOnlyList<Declaration> Declarations => _declarations;

    /// <summary>The filter that the file itself is, if its body answered something.</summary>
    public ScriptDefinition OfFile() => Described(new ScriptDefinition(DefinitionKind.Filter, ScriptName.Id(path), ScriptName.Title(path)));

    public void Define(DefinitionKind kind, string name, Delegate body, double min, double max)
    {
        var slug = ScriptName.Slug(name ?? "");
        if (slug.Length == 0)
        {
            throw new ScriptMistakeException("PH3237", $"'{name}' has neither a letter from a to z nor a digit, so no id can be made of it. Name it otherwise.");
        }

        if (_declarations.Any(declaration => ScriptName.Slug(declaration.Definition.Name) == slug))
        {
            throw new ScriptMistakeException("PH3238", $"The script defines '{name}' twice. Give one of them another name.");
        }

        if (!(min < max))
        {
            throw new ScriptMistakeException("PH3239", $"The column '{name}' is from {min} to {max}, which holds nothing. Let min be less than max.");
        }

        var id = kind == DefinitionKind.Column ? ScriptName.ColumnId(path, slug) : $"{ScriptName.Id(path)}.{slug}";
        _declarations.Add(new Declaration(new ScriptDefinition(kind, id, name!) { Min = min, Max = max }, body));
    }

    /// <summary>Does something with parameters, and with what is said about it, of its own.</summary>
    public (T Result, ScriptDefinition Definition) Within<T>(Declaration declaration, Func<Delegate, T> work)
    {
        var (parameters, about) = (Parameters, About);
        (Parameters, About) = (parameters.Branch(), about with { Name = null });
        try
        {
            var result = work(declaration.Body);
            return (result, Described(declaration.Definition));
        }
        finally
        {
            (Parameters, About) = (parameters, about);
        }
    }

    private ScriptDefinition Described(ScriptDefinition definition) => definition with
    {
        Name = About.Name ?? definition.Name,
        Group = About.Group ?? definition.Group,
        Description = About.Description,
        Help = About.Help,
        Parameters = Parameters.Asked,
    };
}
