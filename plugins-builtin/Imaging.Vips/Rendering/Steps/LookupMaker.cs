using System.Numerics;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class LookupMaker : StepMaker<LookupOperation>
{
    protected override string? Problem(LookupOperation step, ImageSize before)
    {
        if (Ranges.Problem(("size", step.Size, 2, 128), ("amount", step.Amount, 0, 1)) is { } problem)
        {
            return problem;
        }

        var values = step.Size * step.Size * step.Size * 3;
        return Tables.Problem("values", step.Values, values, values);
    }

    protected override Layer Make(LookupOperation step, Layer before, StepContext context)
    {
        var cube = new Vector3[step.Size * step.Size * step.Size];
        for (int i = 0, at = 0; i < cube.Length; i++, at += 3)
        {
            cube[i] = new Vector3((float)step.Values[at], (float)step.Values[at + 1], (float)step.Values[at + 2]);
        }

        return before.In(ColourSpace.Srgb).Note(new LookupStep(step.Size, cube, (float)step.Amount));
    }
}
