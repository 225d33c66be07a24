using System.Text.Json;

namespace PluginHost.Configuration;

/// <summary>Reads <c>server-config.json</c> and says precisely what is wrong with it.</summary>
internal static class ServerConfigFile
{
    public static ServerConfig Read(string path, bool mustExist)
    {
        if (!File.Exists(path))
        {
            return mustExist
                ? throw new CommandException("PH7010", $"There is no configuration file '{path}'.", "Check the path given with --server-config.")
                : new ServerConfig();
        }

        try
        {
            var config = JsonSerializer.Deserialize(File.ReadAllBytes(path), CommandJson.Default.ServerConfig) ?? new ServerConfig();
            return Check(config, path);
        }
        catch (JsonException error)
        {
            throw new CommandException("PH7011", $"'{path}' is not valid: {error.Message}", "Correct that line; docs/configuration.md lists the keys.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException("PH7012", $"'{path}' cannot be read: {error.Message}", "Check who owns the file.");
        }
    }

    private static ServerConfig Check(ServerConfig config, string path)
    {
        if (config.Port is < 0 or > 65535)
        {
            throw new CommandException("PH7013", $"'port' in '{path}' is {config.Port}.", "Use 0 to 65535.");
        }

        if (config.RateLimitMaxRequests < 1 || config.RateLimitWindowSeconds < 1)
        {
            throw new CommandException("PH7013", $"'rate_limit_max_requests' and 'rate_limit_window_seconds' in '{path}' must be at least 1.", "Set disable_rate_limit to true to switch the limit off.");
        }

        if (config.SslCertfile is null != config.SslKeyfile is null)
        {
            throw new CommandException("PH7013", $"'{path}' has only one of 'ssl_certfile' and 'ssl_keyfile'.", "Give both, or neither for plain HTTP.");
        }

        if (config.LogFiles is < 0 or > 1_000 || config.LogFileMegabytes is < 1 or > 1_000)
        {
            throw new CommandException("PH7013", $"'log_files' or 'log_file_megabytes' in '{path}' is out of range.", "Use 0 to 1000 files of 1 to 1000 megabytes.");
        }

        if (config.SlowCallSeconds is not (>= 0 and <= 3_600) || config.SlowRequestSeconds is not (>= 0 and <= 3_600))
        {
            throw new CommandException("PH7013", $"'slow_call_seconds' or 'slow_request_seconds' in '{path}' is out of range.", "Use 0 to 3600 seconds; 0 for no warnings.");
        }

        if (config.PluginModes?.FirstOrDefault(pair => !PluginModes.TryParse(pair.Value, out _)) is { Key: { } plugin, Value: var mode })
        {
            throw new CommandException("PH7013", $"'plugin_modes' in '{path}' says '{mode}' for '{plugin}'.", "Use 'reloadable', 'pinned' or 'worker'.");
        }

        if (config.WorkerMemoryMegabytes is < 64 or > 1_048_576)
        {
            throw new CommandException("PH7013", $"'worker_memory_megabytes' in '{path}' is {config.WorkerMemoryMegabytes}.", "Use 64 to 1048576.");
        }

        if (!WorkerSandboxes.TryParse(config.WorkerSandbox, out _))
        {
            throw new CommandException("PH7013", $"'worker_sandbox' in '{path}' is '{config.WorkerSandbox}'.", "Use 'auto', 'required' or 'off'.");
        }

        LogLevels.Parse(config.LogLevel);
        return config;
    }
}
