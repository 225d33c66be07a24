using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Scripting.Csx.Running;

/// <summary>A picture that is none, for runs that are about the script.</summary>
internal static class MadeUp
{
    private const int Width = 1600, Height = 1200;

    public static ScriptPass Pass(string path) => Pass(path, ParameterSheet.Empty());

    public static ScriptPass Pass(string path, ParameterSheet parameters) =>
        new(path, new Image(new InputSource(0, Width, Height)), new FilterContext(new PictureFacts("picture.png", "png", Width, Height, 1_000_000)), parameters);
}
