using PluginHost.Plugins.Files.Local.Tests.Crash;

return args switch
{
    [PutForever.Verb, var folder] => await PutForever.RunAsync(folder),
    [PutTooMuch.Verb, var folder] => await PutTooMuch.RunAsync(folder),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};
