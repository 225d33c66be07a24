using System.Globalization;
using System.Linq;
using System.Text;

namespace PluginHost.Runtime.Generators;

/// <summary>Writes both ends of the contracts that workers serve: the class that calls, and the list of methods that are served.</summary>
internal static class RemoteWriter
{
    /// <summary>The last arguments of the contract's entry in the table.</summary>
    public static void WriteArguments(StringBuilder text, ContractModel contract)
    {
        if (!contract.CanBeRemote)
        {
            text.Append("null, []");
            return;
        }

        text.Append("static capability => new ").Append(contract.Remote).Append("(capability), [").Append(string.Join(", ", contract.Methods.Select(method =>
            "global::PluginHost.Runtime.Workers.Calls.ServedMethod.Of<" + contract.Type + ", " + method.Request + ", " + method.Result + ">(\"" + method.Name
                + "\", static (inner, request, token) => inner." + method.Name + "(request, token))"))).Append(']');
    }

    public static void WriteClass(StringBuilder text, ContractModel contract)
    {
        text.Append("internal sealed class ").Append(contract.Remote).Append("(global::PluginHost.Runtime.Workers.Calls.RemoteCapability capability) : ").AppendLine(contract.Type).AppendLine("{");
        for (var index = 0; index < contract.Methods.Count; index++)
        {
            var method = contract.Methods[index];
            text.Append("    public ").Append(method.Returns).Append(' ').Append(method.Name).Append('(').Append(method.Request)
                .AppendLine(" request, global::System.Threading.CancellationToken cancellationToken) =>")
                .Append("        capability.CallAsync<").Append(method.Request).Append(", ").Append(method.Result).Append(">(")
                .Append(index.ToString(CultureInfo.InvariantCulture)).AppendLine(", request, cancellationToken);\n");
        }

        text.AppendLine("}\n");
    }
}
