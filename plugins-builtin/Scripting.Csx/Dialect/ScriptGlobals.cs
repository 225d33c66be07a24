using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Dialect;

/// <summary>What a script has besides the SDK. Its members are written in scripts without anything before them.</summary>
public sealed partial class ScriptGlobals
{
    private readonly ScriptPass _pass;

    internal ScriptGlobals(ScriptPass pass) => _pass = pass;

    /// <summary>The picture that the filter is to change.</summary>
    public Image image => _pass.Image;

    /// <summary>What is known besides the picture: facts, tags, a seed for chance.</summary>
    public FilterContext context => _pass.Context;

    /// <summary>Says more of the filter that this file, or this <c>Filter(..)</c>, is.</summary>
    /// <param name="name">Its name, where it is not to be that of the file.</param>
    /// <param name="group">Where it stands among other filters, for example <c>Colour</c>.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="help">More: what it does, where it comes from, how to use it.</param>
    public void About(string? name = null, string? group = null, string? description = null, string? help = null) =>
        _pass.About = new ScriptAbout(name ?? _pass.About.Name, group ?? _pass.About.Group, description ?? _pass.About.Description, help ?? _pass.About.Help);
}
