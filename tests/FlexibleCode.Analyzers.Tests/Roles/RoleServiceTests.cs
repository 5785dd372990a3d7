using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleServiceSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleServiceTests
{
    [Fact]
    public Task A_switch_becomes_a_look_up_and_comments_travel() => Verify(
        Constructor + """
            public void Welcome(User user, string text)
            {
                // Everybody is greeted.
                {|FLX2003:switch (user.Role)|}
                {
                    // Signs alone.
                    case UserRole.Manager:
                        // the budget
                        Ask(user);
                        this.Ask(user);
                        break; // twice
                    case UserRole.Director: // by post
                        _post.Send(user.Mail, text);
                        break;
                    // the others
                    default:
                        // nobody else
                        _post.Send(user.Mail, "Welcome");
                        break;
                    // that is all
                }
            }

            private void Ask(User user) => _post.Send(user.Mail, "Budget?");
        }
        """,
        FixedConstructor + """
            public void Welcome(User user, string text)
            {
                // Everybody is greeted.
                if (_serviceProvider.GetKeyedService<IWelcomeByRole>(user.Role) is { } welcomeByRole)
                {
                    // that is all
                    welcomeByRole.Welcome(this, user, text);
                }
                else
                {
                    // the others
                    // nobody else
                    _post.Send(user.Mail, "Welcome");
                }
            }

            private void Ask(User user) => _post.Send(user.Mail, "Budget?");

            /// <summary>What <c>Welcome</c> does for a role: the service is registered under the role as its key.</summary>
            public interface IWelcomeByRole
            {
                /// <summary>Does it.</summary>
                void Welcome(Desk desk, User user, string text);
            }

            /// <summary>What <c>Welcome</c> does for Manager.</summary>
            public sealed class ManagerWelcome : IWelcomeByRole
            {
                /// <inheritdoc/>
                public void Welcome(Desk desk, User user, string text)
                {
                    // Signs alone.
                    // twice
                    // the budget
                    desk.Ask(user);
                    desk.Ask(user);
                }
            }

            /// <summary>What <c>Welcome</c> does for Director.</summary>
            public sealed class DirectorWelcome : IWelcomeByRole
            {
                /// <inheritdoc/>
                public void Welcome(Desk desk, User user, string text)
                {
                    // by post
                    desk._post.Send(user.Mail, text);
                }
            }
        }
        """,
        """
        services.AddKeyedSingleton<Desk.IWelcomeByRole, Desk.ManagerWelcome>(UserRole.Manager)
                    .AddKeyedSingleton<Desk.IWelcomeByRole, Desk.DirectorWelcome>(UserRole.Director);
        """,
        "Hand 2 roles to services chosen by key (4 cases equal)");

    [Fact]
    public Task Guarded_returns_of_text_ask_for_a_role_that_is_there() => Verify(
        Constructor + """
            public async Task<int> TellAsync(User user, string text)
            {
                // Who pays is asked.
                {|FLX2003:if (user.Title == "Manager" || user.Title == "Vice President")|}
                {
                    return await _post.SendAsync(user.Mail, text);
                }

                // by hand
                if (user.Title == "Director")
                    return Write(text);

                return await _post.SendAsync(user.Mail, "?");
            }

            private static int Write(string text) => text.Length;
        }
        """,
        FixedConstructor + """
            public async Task<int> TellAsync(User user, string text)
            {
                // Who pays is asked.
                if (user.Title is { } key && _serviceProvider.GetKeyedService<ITellByRole>(key) is { } tellByRole)
                {
                    return await tellByRole.TellAsync(this, user, text);
                }

                return await _post.SendAsync(user.Mail, "?");
            }

            private static int Write(string text) => text.Length;

            /// <summary>What <c>TellAsync</c> does for a role: the service is registered under the role as its key.</summary>
            public interface ITellByRole
            {
                /// <summary>Does it.</summary>
                Task<int> TellAsync(Desk desk, User user, string text);
            }

            /// <summary>What <c>TellAsync</c> does for Manager, Vice President.</summary>
            public sealed class ManagerTell : ITellByRole
            {
                /// <inheritdoc/>
                public async Task<int> TellAsync(Desk desk, User user, string text)
                {
                    return await desk._post.SendAsync(user.Mail, text);
                }
            }

            /// <summary>What <c>TellAsync</c> does for Director.</summary>
            public sealed class DirectorTell : ITellByRole
            {
                /// <inheritdoc/>
                public Task<int> TellAsync(Desk desk, User user, string text)
                {
                    // by hand
                    return Task.FromResult(Write(text));
                }
            }
        }
        """,
        """
        services.AddKeyedSingleton<Desk.ITellByRole, Desk.ManagerTell>("Manager")
                    .AddKeyedSingleton<Desk.ITellByRole, Desk.ManagerTell>("Vice President")
                    .AddKeyedSingleton<Desk.ITellByRole, Desk.DirectorTell>("Director");
        """,
        "Hand 3 roles to services chosen by key (14 cases equal)");

    [Fact]
    public Task A_switch_expression_throws_as_it_did_and_a_primary_constructor_hands_its_parameter_over() => Verify(
        """
        public class Desk(IPost post)
        {
            public Task<int> Tell(User user) => {|FLX2003:user.Role switch|}
            {
                UserRole.Manager => post.SendAsync(user.Mail, "Budget?"), // asks
                UserRole.Director => post.SendAsync(user.Mail, "Sign!"),
            };
        }
        """,
        """
        public class Desk(IPost post, IServiceProvider serviceProvider)
        {
            public Task<int> Tell(User user) => serviceProvider.GetKeyedService<ITellByRole>(user.Role) is { } tellByRole
                ? tellByRole.Tell(post, user)
                : throw new SwitchExpressionException(user.Role);

            /// <summary>What <c>Tell</c> does for a role: the service is registered under the role as its key.</summary>
            public interface ITellByRole
            {
                /// <summary>Does it.</summary>
                Task<int> Tell(IPost post, User user);
            }

            /// <summary>What <c>Tell</c> does for Manager.</summary>
            public sealed class ManagerTell : ITellByRole
            {
                /// <inheritdoc/>
                public Task<int> Tell(IPost post, User user)
                {
                    // asks
                    return post.SendAsync(user.Mail, "Budget?");
                }
            }

            /// <summary>What <c>Tell</c> does for Director.</summary>
            public sealed class DirectorTell : ITellByRole
            {
                /// <inheritdoc/>
                public Task<int> Tell(IPost post, User user) => post.SendAsync(user.Mail, "Sign!");
            }
        }
        """,
        """
        services.AddKeyedSingleton<Desk.ITellByRole, Desk.ManagerTell>(UserRole.Manager)
                    .AddKeyedSingleton<Desk.ITellByRole, Desk.DirectorTell>(UserRole.Director);
        """,
        "Hand 2 roles to services chosen by key (4 cases equal)");
}
