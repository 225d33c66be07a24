using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;

namespace PluginHost.Web.Routes;

/// <summary>Lets a plugin's routes come and go with it.</summary>
internal sealed partial class RouteParticipant(PluginRouteTable table, ILogger<RouteParticipant> logger) : IActivationParticipant
{
    public async ValueTask<IActivationPart> PrepareAsync(IPluginActivation activation, CancellationToken cancellationToken)
    {
        var (routes, refusals) = await ModuleReader.ReadAsync(activation, cancellationToken);
        foreach (var refusal in refusals)
        {
            LogRefused(activation.Plugin.Value, refusal.ToString());
        }
        return new Part(this, activation.Plugin, routes, refusals);
    }

    private void Put(PluginId plugin, IReadOnlyList<PluginRoute> routes, IReadOnlyList<Refusal> refusals)
    {
        table.Put(plugin, routes, refusals);
        foreach (var refused in table.Refusals.Where(refused => refused.Refusal.Code == ErrorCodes.RouteTaken))
        {
            LogRefused(refused.Plugin.Value, refused.Refusal.ToString());
        }
    }

    private void Remove(PluginId plugin) => table.Remove(plugin);

    private sealed class Part(RouteParticipant owner, PluginId plugin, IReadOnlyList<PluginRoute> routes, IReadOnlyList<Refusal> refusals) : IActivationPart
    {
        private IReadOnlyList<PluginRoute> _routes = routes;
        private bool _isServing;

        public void Switch(IActivationPart? previous)
        {
            if (previous is Part old)
            {
                old._isServing = false;
            }
            _isServing = true;
            owner.Put(plugin, _routes, refusals);
        }

        // An instance that failed before its switch is withdrawn too, while the one before it serves on.
        public void Withdraw(bool replaced)
        {
            if (_isServing && !replaced)
            {
                owner.Remove(plugin);
            }
            _isServing = false;
            _routes = [];
        }
    }
}
