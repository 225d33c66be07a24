using PluginHost.Worker.Sandbox;

namespace PluginHost.Worker.Tests.Sandbox;

/// <summary>Runs a filter as the kernel does, for architectures and kernels that are not here.</summary>
internal static class FilterMachine
{
    public const uint Allow = 0x7FFF0000;

    public static uint Run(FilterProgram program, uint architecture, uint number, params ulong[] arguments)
    {
        var code = program.ToArray();
        var loaded = 0u;
        for (var at = 0; ; at++)
        {
            var step = code[at];
            switch (step.Code)
            {
                case 0x20:
                    loaded = Load(step.Value);
                    break;
                case 0x15:
                    at += loaded == step.Value ? step.WhenTrue : step.WhenFalse;
                    break;
                case 0x35:
                    at += loaded >= step.Value ? step.WhenTrue : step.WhenFalse;
                    break;
                case 0x45:
                    at += (loaded & step.Value) != 0 ? step.WhenTrue : step.WhenFalse;
                    break;
                case 0x06:
                    return step.Value;
                default:
                    throw new InvalidOperationException($"code {step.Code}");
            }
        }

        uint Load(uint offset) => offset switch
        {
            0 => number,
            4 => architecture,
            _ => (uint)(arguments.ElementAtOrDefault((int)((offset - 16) / 8)) >> (offset % 8 == 0 ? 0 : 32)),
        };
    }
}
