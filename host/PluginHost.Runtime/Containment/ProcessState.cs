using System.Collections;
using System.Globalization;
using System.Net;

namespace PluginHost.Runtime.Containment;

/// <summary>What belongs to the process as a whole and any code in it can change. Taken at start; put back when a plugin changed it.</summary>
internal sealed class ProcessState
{
    private readonly string _folder = Environment.CurrentDirectory;
    private readonly CultureInfo? _culture = CultureInfo.DefaultThreadCurrentCulture;
    private readonly CultureInfo? _uiCulture = CultureInfo.DefaultThreadCurrentUICulture;
    private readonly (int Workers, int Ports) _least;
    private readonly (int Workers, int Ports) _most;
    private readonly TextWriter _out = Console.Out;
    private readonly TextWriter _error = Console.Error;

    // On a terminal, to ask for it is to set the terminal up for reading.
    private readonly TextReader? _in = Console.IsInputRedirected ? Console.In : null;
    private readonly IWebProxy _proxy = HttpClient.DefaultProxy;
    private readonly Hashtable _variables = new(Environment.GetEnvironmentVariables());
    private readonly AppContextValues _values = new();

    public ProcessState()
    {
        ThreadPool.GetMinThreads(out _least.Workers, out _least.Ports);
        ThreadPool.GetMaxThreads(out _most.Workers, out _most.Ports);
    }

    /// <summary>Puts back what differs. Answers what that was, in words.</summary>
    public IReadOnlyList<string> Restore() =>
    [
        .. Folder(), .. Culture(), .. Threads(), .. ConsoleStreams(), .. Proxy(), .. Variables(), .. _values.Restore(),
    ];

    private IEnumerable<string> Folder()
    {
        string? now = null;
        try
        {
            now = Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            // The folder it was changed to is gone.
        }

        if (now != _folder && Directory.Exists(_folder))
        {
            Environment.CurrentDirectory = _folder;
            yield return "the current directory";
        }
    }

    private IEnumerable<string> Culture()
    {
        if (!Equals(CultureInfo.DefaultThreadCurrentCulture, _culture) || !Equals(CultureInfo.DefaultThreadCurrentUICulture, _uiCulture))
        {
            CultureInfo.DefaultThreadCurrentCulture = _culture;
            CultureInfo.DefaultThreadCurrentUICulture = _uiCulture;
            yield return "the culture of all threads";
        }
    }

    private IEnumerable<string> Threads()
    {
        ThreadPool.GetMinThreads(out var leastWorkers, out var leastPorts);
        ThreadPool.GetMaxThreads(out var mostWorkers, out var mostPorts);
        if ((leastWorkers, leastPorts) != _least || (mostWorkers, mostPorts) != _most)
        {
            // The upper limit first: the lower one may be above what is allowed now.
            ThreadPool.SetMaxThreads(_most.Workers, _most.Ports);
            ThreadPool.SetMinThreads(_least.Workers, _least.Ports);
            ThreadPool.SetMaxThreads(_most.Workers, _most.Ports);
            yield return "the size of the thread pool";
        }
    }

    private IEnumerable<string> ConsoleStreams()
    {
        if (!ReferenceEquals(Console.Out, _out))
        {
            Console.SetOut(_out);
            yield return "Console.Out";
        }

        if (!ReferenceEquals(Console.Error, _error))
        {
            Console.SetError(_error);
            yield return "Console.Error";
        }

        if (_in is not null && !ReferenceEquals(Console.In, _in))
        {
            Console.SetIn(_in);
            yield return "Console.In";
        }
    }

    private IEnumerable<string> Proxy()
    {
        if (!ReferenceEquals(HttpClient.DefaultProxy, _proxy))
        {
            HttpClient.DefaultProxy = _proxy;
            yield return "HttpClient.DefaultProxy";
        }
    }

    private IEnumerable<string> Variables()
    {
        var now = Environment.GetEnvironmentVariables();
        var changed = now.Keys.Cast<string>().Union(_variables.Keys.Cast<string>()).Where(name => !Equals(now[name], _variables[name])).Order(StringComparer.Ordinal).ToList();
        foreach (var name in changed)
        {
            Environment.SetEnvironmentVariable(name, (string?)_variables[name]);
            yield return $"the environment variable {name}";
        }
    }
}
