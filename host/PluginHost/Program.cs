using PluginHost.Commands;

Terminal.Prepare();
return await CommandTree.Create().Parse(args).InvokeAsync();
