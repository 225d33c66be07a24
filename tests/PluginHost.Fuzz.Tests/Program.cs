using System.Globalization;
using PluginHost.Fuzz.Tests.Running;

return args switch
{
    [Worker.Verb, var seeds, var target, var seed, var from, var to, var step] => await Worker.RunAsync(seeds, target, Number(seed), Number(from), Number(to), Number(step)),
    [FuzzCommand.Verb, .. var options] => await FuzzCommand.RunAsync(options),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
