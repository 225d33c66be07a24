using PluginHost.Plugins.Catalog.Sqlite.Tests.Crash;

return args is [CrashWriter.Verb, var folder]
    ? await CrashWriter.RunAsync(folder)
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
