using PluginHost.Worker;

// The streams are the protocol's before anything can print: what is written to the console afterwards goes to the log.
var (input, output) = (Console.OpenStandardInput(), Console.OpenStandardOutput());
Console.SetIn(TextReader.Null);
Console.SetOut(Console.Error);
new WorkerServer(input, output).Run();
