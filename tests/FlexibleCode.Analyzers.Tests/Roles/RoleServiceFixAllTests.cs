using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleServiceSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleServiceFixAllTests
{
    [Fact]
    public Task Two_branches_of_one_type_share_the_provider_and_equal_arms_a_class() => Verify(
        Constructor + """
            public void Welcome(User user)
            {
                {|FLX2003:switch (user.Role)|}
                {
                    case UserRole.Manager:
                        _post.Send(user.Mail, "Budget?");
                        break;
                    case UserRole.Director:
                        _post.Send(user.Mail, "Budget?");
                        break;
                }
            }

            public void Dismiss(string role)
            {
                {|FLX2003:switch (role)|}
                {
                    case "Manager":
                        _post.Send("all", "A manager leaves");
                        break;
                    case "Director":
                        Console.Beep();
                        break;
                }
            }
        }
        """,
        FixedConstructor + """
            public void Welcome(User user)
            {
                if (_serviceProvider.GetKeyedService<IWelcomeByRole>(user.Role) is { } welcomeByRole)
                {
                    welcomeByRole.Welcome(this, user);
                }
            }

            public void Dismiss(string role)
            {
                if (role is { } key && _serviceProvider.GetKeyedService<IDismissByRole>(key) is { } dismissByRole)
                {
                    dismissByRole.Dismiss(this);
                }
            }

            /// <summary>What <c>Welcome</c> does for a role: the service is registered under the role as its key.</summary>
            public interface IWelcomeByRole
            {
                /// <summary>Does it.</summary>
                void Welcome(Desk desk, User user);
            }

            /// <summary>What <c>Welcome</c> does for Manager, Director.</summary>
            public sealed class ManagerWelcome : IWelcomeByRole
            {
                /// <inheritdoc/>
                public void Welcome(Desk desk, User user)
                {
                    desk._post.Send(user.Mail, "Budget?");
                }
            }

            /// <summary>What <c>Dismiss</c> does for a role: the service is registered under the role as its key.</summary>
            public interface IDismissByRole
            {
                /// <summary>Does it.</summary>
                void Dismiss(Desk desk);
            }

            /// <summary>What <c>Dismiss</c> does for Manager.</summary>
            public sealed class ManagerDismiss : IDismissByRole
            {
                /// <inheritdoc/>
                public void Dismiss(Desk desk)
                {
                    desk._post.Send("all", "A manager leaves");
                }
            }

            /// <summary>What <c>Dismiss</c> does for Director.</summary>
            public sealed class DirectorDismiss : IDismissByRole
            {
                /// <inheritdoc/>
                public void Dismiss(Desk desk)
                {
                    Console.Beep();
                }
            }
        }
        """,
        """
        services.AddKeyedSingleton<Desk.IWelcomeByRole, Desk.ManagerWelcome>(UserRole.Manager)
                    .AddKeyedSingleton<Desk.IWelcomeByRole, Desk.ManagerWelcome>(UserRole.Director);
                services.AddKeyedSingleton<Desk.IDismissByRole, Desk.ManagerDismiss>("Manager")
                    .AddKeyedSingleton<Desk.IDismissByRole, Desk.DirectorDismiss>("Director");
        """,
        null);
}
