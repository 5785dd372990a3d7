namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>An application that authorizes, the class of its policies and their registration.</summary>
internal static class AuthorizationPolicySource
{
    public const string Usings =
        """
        using System.Collections.Generic;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;


        """;

    public const string Startup =
        """

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddControllers();
                services.AddAuthorization();
                services.AddLogging();
            }
        }
        """;

    public static string Class(params (string Name, string Roles)[] policies) =>
        """

        /// <summary>
        /// Authorization policies. Each names a duty; who carries it is read from the section Authorization:Policies of the configuration when the application
        /// starts: a list of roles under the policy's name.
        /// </summary>
        internal static class AuthorizationPolicies
        {
            /// <summary>Registers a policy that is granted to the configured roles, or to <paramref name="roles"/> when none is configured.</summary>
            public static void Register(IServiceCollection services, string policy, params string[] roles)
            {
                services.AddOptions<AuthorizationOptions>().Configure<IConfiguration>((options, configuration) =>
                    options.AddPolicy(policy, builder => builder.RequireRole(RolesOf(configuration, policy, roles))));
            }

            private static string[] RolesOf(IConfiguration configuration, string policy, string[] roles)
            {
                var configured = new List<string>();
                foreach (var entry in configuration.GetSection("Authorization:Policies:" + policy).GetChildren())
                {
                    if (!string.IsNullOrWhiteSpace(entry.Value))
                    {
                        configured.Add(entry.Value.Trim());
                    }
                }

                return configured.Count == 0 ? roles : configured.ToArray();
            }

        """ + string.Join("\n", policies.Select(p => $"""

                /// <summary>Granted to {p.Roles} when nothing is configured.</summary>
                public const string {p.Name} = "{p.Name}";
            """)) + "\n}\n";

    public static string Registered(string statements) =>
        Startup.Replace(
            "services.AddAuthorization();\n",
            "services.AddAuthorization();\n" + string.Join("\n", statements.Split('\n').Select(static s => "        " + s)) + "\n",
            StringComparison.Ordinal);
}
