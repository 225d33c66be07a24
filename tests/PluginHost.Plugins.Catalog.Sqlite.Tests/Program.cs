using PluginHost.Plugins.Catalog.Sqlite.Tests.Crash;

return args switch
{
    [CrashWriter.Verb, var folder] => await CrashWriter.RunAsync(folder),
    [EditWriter.Verb, var folder] => await EditWriter.RunAsync(folder),
    [OpenForever.Verb, var folder] => await OpenForever.RunAsync(folder),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};
