using System.CommandLine;
using PluginHost.Commands;

return await CommandTree.Create().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = Terminal.LongestStop });
