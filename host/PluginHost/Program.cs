using System.CommandLine;
using PluginHost.Commands;

Terminal.Prepare();
return await CommandTree.Create().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = Terminal.LongestStop });
