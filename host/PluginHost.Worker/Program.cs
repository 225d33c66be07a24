using PluginHost.Runtime.Workers.Sandbox;
using PluginHost.Worker;
using PluginHost.Worker.Sandbox;

if (Environment.GetEnvironmentVariable(SandboxVariables.Step) == SandboxVariables.First)
{
    FirstStep.Take();
}

// The streams are the protocol's before anything can print: what is written to the console afterwards goes to the log.
var (input, output) = (Console.OpenStandardInput(), Console.OpenStandardOutput());
Console.SetIn(TextReader.Null);
Console.SetOut(Console.Error);
new WorkerServer(input, output, SecondStep.Take()).Run();
