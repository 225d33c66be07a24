using Spectre.Console;
using Spectre.Console.Rendering;

namespace PluginHost.Client;

/// <summary>Units per second, as the host counts them.</summary>
internal sealed class RateColumn : ProgressColumn
{
    public const string Key = "rate";

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        var rate = task.State.Get<double>(Key);
        return new Text(rate > 0 ? $"{rate:0.#}/s" : "", Color.Grey);
    }
}
